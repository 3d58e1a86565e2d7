#include <math.h>
#include <stdlib.h>

#include "GuardInternal.h"

int guard_bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

void guard_row_bounds(glp_prob *problem, int i, double *lower, double *upper) {
  int type = glp_get_row_type(problem, i);
  *lower = type == GLP_FR || type == GLP_UP ? -INFINITY : glp_get_row_lb(problem, i);
  *upper = type == GLP_FR || type == GLP_LO ? INFINITY : glp_get_row_ub(problem, i);
}

void guard_column_bounds(glp_prob *problem, int j, double *lower, double *upper) {
  int type = glp_get_col_type(problem, j);
  *lower = type == GLP_FR || type == GLP_UP ? -INFINITY : glp_get_col_lb(problem, j);
  *upper = type == GLP_FR || type == GLP_LO ? INFINITY : glp_get_col_ub(problem, j);
}

int guard_reset(GuardSession *session, double offset) {
  GUARD_ENTER(session);
  glp_erase_prob(session->problem);
  session->scaled = 0;
  session->begun = 0;
  glp_set_obj_dir(session->problem, GLP_MIN);
  glp_set_obj_coef(session->problem, 0, offset);
  GUARD_LEAVE(session, 0);
}

/// GLPK counts from one: values are handed over as pointer − 1, indices through a scratch copy.
typedef void (*SetVector)(glp_prob *, int, int, const int *, const double *);

static void set_vectors(
    glp_prob *problem, const GuardVectors *vectors, int first, SetVector set) {
  int longest = 0;
  for (int k = 0; k < vectors->count; k++) {
    int length = vectors->start[k + 1] - vectors->start[k];
    if (length > longest) longest = length;
  }
  if (longest == 0) return;
  int *scratch = glp_alloc(longest + 1, sizeof(int));
  for (int k = 0; k < vectors->count; k++) {
    int start = vectors->start[k];
    int length = vectors->start[k + 1] - start;
    if (length == 0) continue;
    for (int e = 0; e < length; e++) scratch[e + 1] = vectors->index[start + e] + 1;
    set(problem, first + k, length, scratch, vectors->value + start - 1);
  }
  glp_free(scratch);
}

int guard_add_rows(GuardSession *session, const GuardVectors *rows) {
  GUARD_ENTER(session);
  glp_prob *problem = session->problem;
  if (rows->count > 0) {
    int first = glp_add_rows(problem, rows->count);
    for (int k = 0; k < rows->count; k++) {
      int type = guard_bound_type(rows->lower[k], rows->upper[k]);
      glp_set_row_bnds(problem, first + k, type, rows->lower[k], rows->upper[k]);
    }
    set_vectors(problem, rows, first, glp_set_mat_row);
  }
  GUARD_LEAVE(session, 0);
}

int guard_add_columns(
    GuardSession *session, const GuardVectors *columns, const double *cost,
    const uint8_t *integer) {
  GUARD_ENTER(session);
  glp_prob *problem = session->problem;
  if (columns->count > 0) {
    int first = glp_add_cols(problem, columns->count);
    for (int k = 0; k < columns->count; k++) {
      int type = guard_bound_type(columns->lower[k], columns->upper[k]);
      glp_set_col_bnds(problem, first + k, type, columns->lower[k], columns->upper[k]);
      if (cost[k] != 0) glp_set_obj_coef(problem, first + k, cost[k]);
      if (integer && integer[k]) glp_set_col_kind(problem, first + k, GLP_IV);
    }
    set_vectors(problem, columns, first, glp_set_mat_col);
  }
  GUARD_LEAVE(session, 0);
}

int guard_set_row_bounds(GuardSession *session, int row, double lower, double upper) {
  GUARD_ENTER(session);
  glp_set_row_bnds(session->problem, row + 1, guard_bound_type(lower, upper), lower, upper);
  GUARD_LEAVE(session, 0);
}

int guard_set_column_bounds(GuardSession *session, int column, double lower, double upper) {
  GUARD_ENTER(session);
  glp_set_col_bnds(session->problem, column + 1, guard_bound_type(lower, upper), lower, upper);
  GUARD_LEAVE(session, 0);
}

int guard_set_cost(GuardSession *session, int column, double cost) {
  GUARD_ENTER(session);
  glp_set_obj_coef(session->problem, column + 1, cost);
  GUARD_LEAVE(session, 0);
}

int guard_scale(GuardSession *session) {
  GUARD_ENTER(session);
  glp_scale_prob(session->problem, GLP_SF_AUTO);
  session->scaled = 1;
  GUARD_LEAVE(session, 0);
}

int guard_row_count(const GuardSession *session) {
  return session->problem ? glp_get_num_rows(session->problem) : 0;
}

int guard_column_count(const GuardSession *session) {
  return session->problem ? glp_get_num_cols(session->problem) : 0;
}

int guard_integer_count(const GuardSession *session) {
  return session->problem ? glp_get_num_int(session->problem) : 0;
}

int guard_entry_count(const GuardSession *session) {
  return session->problem ? glp_get_num_nz(session->problem) : 0;
}

int guard_is_maximised(const GuardSession *session) {
  return session->problem ? glp_get_obj_dir(session->problem) == GLP_MAX : 0;
}

const char *guard_row_name(const GuardSession *session, int row) {
  if (row < 0 || row >= guard_row_count(session)) return NULL;
  return glp_get_row_name(session->problem, row + 1);
}

const char *guard_column_name(const GuardSession *session, int column) {
  if (column < 0 || column >= guard_column_count(session)) return NULL;
  return glp_get_col_name(session->problem, column + 1);
}

int guard_get_basis(GuardSession *session, int8_t *columns, int8_t *rows) {
  GUARD_ENTER(session);
  int columnCount = glp_get_num_cols(session->problem);
  int rowCount = glp_get_num_rows(session->problem);
  for (int j = 0; j < columnCount; j++)
    columns[j] = (int8_t)glp_get_col_stat(session->problem, j + 1);
  for (int i = 0; i < rowCount; i++) rows[i] = (int8_t)glp_get_row_stat(session->problem, i + 1);
  GUARD_LEAVE(session, 0);
}

int guard_set_basis(
    GuardSession *session, const int8_t *columns, int columnCount, const int8_t *rows,
    int rowCount) {
  GUARD_ENTER(session);
  int allColumns = glp_get_num_cols(session->problem);
  int allRows = glp_get_num_rows(session->problem);
  for (int j = 0; j < allColumns; j++)
    glp_set_col_stat(session->problem, j + 1, j < columnCount ? columns[j] : GLP_NL);
  for (int i = 0; i < allRows; i++)
    glp_set_row_stat(session->problem, i + 1, i < rowCount ? rows[i] : GLP_BS);
  session->begun = 1;
  GUARD_LEAVE(session, 0);
}

int guard_standard_basis(GuardSession *session) {
  GUARD_ENTER(session);
  glp_std_basis(session->problem);
  session->begun = 0;
  GUARD_LEAVE(session, 0);
}
