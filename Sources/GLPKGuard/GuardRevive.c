#include <math.h>
#include <stdlib.h>

#include "GuardInternal.h"

/// A problem outside GLPK's own memory.
typedef struct {
  int rowCount;
  int columnCount;
  int direction;
  int iterations;
  double offset;
  double *rowLower;
  double *rowUpper;
  double *columnLower;
  double *columnUpper;
  double *cost;
  uint8_t *integer;
  int32_t *start;
  int32_t *index;
  double *value;
} Copy;

static void drop(Copy *copy) {
  free(copy->rowLower);
  free(copy->rowUpper);
  free(copy->columnLower);
  free(copy->columnUpper);
  free(copy->cost);
  free(copy->integer);
  free(copy->start);
  free(copy->index);
  free(copy->value);
}

static int make_room(Copy *copy, int entryCount) {
  size_t rows = (size_t)copy->rowCount + 1, columns = (size_t)copy->columnCount + 1;
  size_t entries = (size_t)entryCount + 1;
  copy->rowLower = calloc(rows, sizeof(double));
  copy->rowUpper = calloc(rows, sizeof(double));
  copy->columnLower = calloc(columns, sizeof(double));
  copy->columnUpper = calloc(columns, sizeof(double));
  copy->cost = calloc(columns, sizeof(double));
  copy->integer = calloc(columns, 1);
  copy->start = calloc(rows > columns ? rows : columns, sizeof(int32_t));
  copy->index = calloc(entries, sizeof(int32_t));
  copy->value = calloc(entries, sizeof(double));
  return copy->rowLower && copy->rowUpper && copy->columnLower && copy->columnUpper &&
         copy->cost && copy->integer && copy->start && copy->index && copy->value;
}

static void copy_rows(glp_prob *problem, Copy *copy) {
  for (int i = 0; i < copy->rowCount; i++)
    guard_row_bounds(problem, i + 1, &copy->rowLower[i], &copy->rowUpper[i]);
}

/// A search that was broken off has narrowed bounds and appended rows: neither is the problem's.
static void copy_columns(glp_prob *problem, const double *before, Copy *copy, int *rows) {
  int32_t filled = 0;
  for (int j = 0; j < copy->columnCount; j++) {
    guard_column_bounds(problem, j + 1, &copy->columnLower[j], &copy->columnUpper[j]);
    if (before) {
      copy->columnLower[j] = before[2 * j];
      copy->columnUpper[j] = before[2 * j + 1];
    }
    copy->cost[j] = glp_get_obj_coef(problem, j + 1);
    copy->integer[j] = glp_get_col_kind(problem, j + 1) != GLP_CV;
    copy->start[j] = filled;
    int length = glp_get_mat_col(problem, j + 1, rows, copy->value + filled - 1);
    int32_t kept = filled;
    for (int e = 1; e <= length; e++) {
      if (rows[e] > copy->rowCount) continue;
      copy->value[kept] = copy->value[filled + e - 1];
      copy->index[kept++] = rows[e] - 1;
    }
    filled = kept;
  }
  copy->start[copy->columnCount] = filled;
}

static int read_out(GuardSession *session, Copy *copy, int *rows) {
  GUARD_ENTER(session);
  glp_prob *problem = session->problem;
  copy->direction = glp_get_obj_dir(problem);
  copy->offset = glp_get_obj_coef(problem, 0);
  copy->iterations = glp_get_it_cnt(problem);
  copy_rows(problem, copy);
  copy_columns(problem, session->boundsBefore, copy, rows);
  GUARD_LEAVE(session, 0);
}

static int set_up(GuardSession *session, const Copy *copy) {
  GUARD_ENTER(session);
  glp_set_obj_dir(session->problem, copy->direction);
  glp_set_obj_coef(session->problem, 0, copy->offset);
  glp_set_it_cnt(session->problem, copy->iterations);
  GUARD_LEAVE(session, 0);
}

static int put_back(GuardSession *session, const Copy *copy, const int32_t *none) {
  int code = set_up(session, copy);
  GuardVectors rows = {copy->rowCount, copy->rowLower, copy->rowUpper, none, none, copy->value};
  if (code >= 0) code = guard_add_rows(session, &rows);
  GuardVectors columns = {copy->columnCount, copy->columnLower, copy->columnUpper,
                          copy->start,       copy->index,       copy->value};
  if (code >= 0) code = guard_add_columns(session, &columns, copy->cost, copy->integer);
  if (code >= 0 && session->scaled) code = guard_scale(session);
  return code;
}

int guard_revive(GuardSession *session) {
  if (!session->broken) return GUARD_CLOSED;
  session->broken = 0;
  session->begun = 0;
  session->dead = 0;
  Copy copy = {0};
  copy.columnCount = glp_get_num_cols(session->problem);
  copy.rowCount = glp_get_num_rows(session->problem);
  int *rows = calloc((size_t)copy.rowCount + 1, sizeof(int));
  if (session->boundsBefore && session->rowsBefore < copy.rowCount)
    copy.rowCount = session->rowsBefore;
  int32_t *none = calloc((size_t)copy.rowCount + 1, sizeof(int32_t));
  int code = GUARD_OUT_OF_MEMORY;
  if (rows && none && make_room(&copy, glp_get_num_nz(session->problem)))
    code = read_out(session, &copy, rows);
  guard_close(session);
  if (code >= 0) code = guard_open(session, session->megabytes);
  if (code >= 0) code = put_back(session, &copy, none);
  free(rows);
  free(none);
  drop(&copy);
  free(session->boundsBefore);
  session->boundsBefore = NULL;
  if (code < 0) guard_close(session);
  return code;
}
