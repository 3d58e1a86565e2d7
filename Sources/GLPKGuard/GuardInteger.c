#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "GuardInternal.h"

/// Between looks at the best bound, which walks the whole list of open nodes.
#define BOUND_SECONDS 0.1

static int is_fractional(double bound) { return isfinite(bound) && floor(bound) != bound; }

/// A bound a hair's breadth off a whole number means that number.
static double inward(double bound, int up) {
  double nearest = floor(bound + 0.5);
  if (fabs(bound - nearest) <= 1e-9 * fmax(1, fabs(bound))) return nearest;
  return up ? ceil(bound) : floor(bound);
}

int guard_integer_begin(GuardSession *session) {
  GUARD_ENTER(session);
  glp_prob *problem = session->problem;
  int columnCount = glp_get_num_cols(problem);
  int crossed = 0;
  session->savedCount = 0;
  for (int j = 1; j <= columnCount; j++) {
    if (glp_get_col_kind(problem, j) == GLP_CV) continue;
    double lower, upper;
    guard_column_bounds(problem, j, &lower, &upper);
    if (!is_fractional(lower) && !is_fractional(upper)) continue;
    if (!session->saved) session->saved = calloc((size_t)columnCount, sizeof(GuardSavedBounds));
    if (!session->saved) GUARD_LEAVE(session, GUARD_OUT_OF_MEMORY);
    double low = inward(lower, 1), high = inward(upper, 0);
    if (low > high) {
      crossed = 1;
      continue;
    }
    session->saved[session->savedCount++] = (GuardSavedBounds){j, lower, upper};
    glp_set_col_bnds(problem, j, guard_bound_type(low, high), low, high);
  }
  GUARD_LEAVE(session, crossed ? GUARD_NO_WHOLE_NUMBER : 0);
}

int guard_integer_end(GuardSession *session) {
  GUARD_ENTER(session);
  for (int k = 0; k < session->savedCount; k++) {
    GuardSavedBounds was = session->saved[k];
    int type = guard_bound_type(was.lower, was.upper);
    glp_set_col_bnds(session->problem, was.column, type, was.lower, was.upper);
  }
  session->savedCount = 0;
  free(session->saved);
  session->saved = NULL;
  GUARD_LEAVE(session, 0);
}

static void note_bound(GuardSession *session, glp_tree *tree) {
  int node = glp_ios_best_node(tree);
  session->boundTime = guard_now();
  if (node == 0) return;
  double bound = glp_ios_node_bound(tree, node);
  if (fabs(bound) >= 1e300) return;
  pthread_mutex_lock(&session->lock);
  session->bound = bound;
  pthread_mutex_unlock(&session->lock);
}

/// GLPK rounds an incumbent's integer columns after it took the objective from the relaxation.
static double rounded_objective(glp_prob *problem) {
  int columnCount = glp_get_num_cols(problem);
  double sum = glp_get_obj_coef(problem, 0);
  for (int j = 1; j <= columnCount; j++)
    sum += glp_get_obj_coef(problem, j) * glp_mip_col_val(problem, j);
  return sum;
}

/// GLP_IBINGO is not told of points that heuristics find, so every call looks for a better one.
static void note_incumbent(GuardSession *session, glp_prob *problem) {
  int status = glp_mip_status(problem);
  if (status != GLP_FEAS && status != GLP_OPT) return;
  double objective = glp_mip_obj_val(problem);
  if (session->hasIncumbent && session->notedObjective == objective) return;
  session->notedObjective = objective;
  pthread_mutex_lock(&session->lock);
  double *columns = session->incumbent;
  double *rows = columns + session->incumbentColumns;
  for (int j = 0; j < session->incumbentColumns; j++)
    columns[j] = glp_mip_col_val(problem, j + 1);
  for (int i = 0; i < session->incumbentRows; i++) rows[i] = glp_mip_row_val(problem, i + 1);
  session->incumbentObjective = rounded_objective(problem);
  session->hasIncumbent = 1;
  pthread_mutex_unlock(&session->lock);
}

static void on_node(glp_tree *tree, void *info) {
  GuardSession *session = info;
  note_incumbent(session, glp_ios_get_prob(tree));
  int stop = atomic_load(&session->stop);
  if (stop || guard_now() - session->boundTime > BOUND_SECONDS) note_bound(session, tree);
  if (stop) glp_ios_terminate(tree);
}

/// Cut rows come after these in the search's problem, so the counts are taken before it starts.
static int prepare_incumbent(GuardSession *session) {
  int columns = glp_get_num_cols(session->problem);
  int rows = glp_get_num_rows(session->problem);
  double *room = calloc((size_t)columns + (size_t)rows + 1, sizeof(double));
  if (!room) return 0;
  pthread_mutex_lock(&session->lock);
  free(session->incumbent);
  session->incumbent = room;
  session->incumbentColumns = columns;
  session->incumbentRows = rows;
  session->hasIncumbent = 0;
  session->bound = NAN;
  pthread_mutex_unlock(&session->lock);
  session->boundTime = 0;
  return 1;
}

/// The search narrows bounds and appends rows, which it takes back only where it ends by itself.
static int note_problem(GuardSession *session) {
  int columns = glp_get_num_cols(session->problem);
  double *bounds = calloc(2 * (size_t)columns + 1, sizeof(double));
  if (!bounds) return 0;
  for (int j = 0; j < columns; j++)
    guard_column_bounds(session->problem, j + 1, &bounds[2 * j], &bounds[2 * j + 1]);
  free(session->boundsBefore);
  session->boundsBefore = bounds;
  session->rowsBefore = glp_get_num_rows(session->problem);
  return 1;
}

int guard_integer(GuardSession *session, const GuardIntegerOptions *asked) {
  GUARD_ENTER(session);
  if (!prepare_incumbent(session) || !note_problem(session))
    GUARD_LEAVE(session, GUARD_OUT_OF_MEMORY);
  glp_iocp options;
  glp_init_iocp(&options);
  options.msg_lev = GLP_MSG_ERR;
  options.br_tech = asked->branching;
  options.mip_gap = asked->gap;
  // Networks with fixed charges (40 to 80 nodes, 6 links each): 0.1 s to a gap of 0.2 % with cuts,
  // still 2 to 7 % after 15 s without; the branching rule made no such difference.
  options.gmi_cuts = options.mir_cuts = asked->cuts ? GLP_ON : GLP_OFF;
  options.cov_cuts = options.clq_cuts = asked->cuts ? GLP_ON : GLP_OFF;
  options.tm_lim = asked->milliseconds;
  options.cb_func = on_node;
  options.cb_info = session;
  session->solving = 1;
  int code = glp_intopt(session->problem, &options);
  session->solving = 0;
  free(session->boundsBefore);
  session->boundsBefore = NULL;
  note_incumbent(session, session->problem);
  GUARD_LEAVE(session, code);
}

int guard_integer_state(GuardSession *session, GuardIntegerState *state) {
  GUARD_ENTER(session);
  state->status = glp_mip_status(session->problem);
  state->objective = rounded_objective(session->problem);
  state->bound = session->bound;
  GUARD_LEAVE(session, 0);
}

int guard_integer_point(GuardSession *session, double *columns, double *rows) {
  GUARD_ENTER(session);
  int columnCount = glp_get_num_cols(session->problem);
  int rowCount = glp_get_num_rows(session->problem);
  for (int j = 0; j < columnCount; j++) columns[j] = glp_mip_col_val(session->problem, j + 1);
  for (int i = 0; i < rowCount; i++) rows[i] = glp_mip_row_val(session->problem, i + 1);
  GUARD_LEAVE(session, 0);
}

void guard_forget_incumbent(GuardSession *session) {
  pthread_mutex_lock(&session->lock);
  session->hasIncumbent = 0;
  pthread_mutex_unlock(&session->lock);
}

void guard_incumbent_size(GuardSession *session, int *columnCount, int *rowCount) {
  pthread_mutex_lock(&session->lock);
  *columnCount = session->incumbentColumns;
  *rowCount = session->incumbentRows;
  pthread_mutex_unlock(&session->lock);
}

int guard_incumbent(
    GuardSession *session, double *columns, int columnCount, double *rows, int rowCount,
    GuardIntegerState *state) {
  pthread_mutex_lock(&session->lock);
  int known = session->hasIncumbent && session->incumbentColumns == columnCount &&
              session->incumbentRows == rowCount;
  if (known) {
    memcpy(columns, session->incumbent, (size_t)columnCount * sizeof(double));
    memcpy(rows, session->incumbent + columnCount, (size_t)rowCount * sizeof(double));
    state->status = GLP_FEAS;
    state->objective = session->incumbentObjective;
    state->bound = session->bound;
  }
  pthread_mutex_unlock(&session->lock);
  return known;
}
