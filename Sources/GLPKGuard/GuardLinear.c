#include "GuardInternal.h"

static glp_prob *active(const GuardSession *session) {
  return session->reduced ? session->reduced : session->problem;
}

int guard_simplex(GuardSession *session, int dual, int milliseconds, int iterations) {
  GUARD_ENTER(session);
  glp_smcp options;
  glp_init_smcp(&options);
  options.msg_lev = GLP_MSG_ERR;
  // GLP_DUALP falls back to the primal simplex where the dual one fails.
  options.meth = dual ? GLP_DUALP : GLP_PRIMAL;
  if (dual) options.r_test = GLP_RT_FLIP;
  options.tm_lim = milliseconds;
  options.it_lim = iterations;
  session->solving = 1;
  int code = glp_simplex(active(session), &options);
  session->solving = 0;
  GUARD_LEAVE(session, code);
}

int guard_presolve_begin(GuardSession *session) {
  GUARD_ENTER(session);
  session->presolver = glp_npp_alloc_wksp();
  glp_npp_load_prob(session->presolver, session->problem, GLP_SOL, GLP_OFF);
  int code = glp_npp_preprocess1(session->presolver, 0);
  if (code == 0) {
    glp_prob *reduced = glp_create_prob();
    glp_npp_build_prob(session->presolver, reduced);
    // Both as glp_simplex does with its own presolver.
    if (glp_get_num_nz(reduced) > 0) {
      glp_scale_prob(reduced, GLP_SF_AUTO);
      glp_adv_basis(reduced, 0);
    }
    session->reduced = reduced;
  } else {
    glp_npp_free_wksp(session->presolver);
    session->presolver = NULL;
  }
  GUARD_LEAVE(session, code);
}

int guard_presolve_end(GuardSession *session) {
  GUARD_ENTER(session);
  if (session->reduced && glp_get_status(session->reduced) == GLP_OPT) {
    int iterations = glp_get_it_cnt(session->problem) + glp_get_it_cnt(session->reduced);
    glp_npp_postprocess(session->presolver, session->reduced);
    glp_npp_obtain_sol(session->presolver, session->problem);
    glp_set_it_cnt(session->problem, iterations);
  }
  if (session->reduced) glp_delete_prob(session->reduced);
  session->reduced = NULL;
  if (session->presolver) glp_npp_free_wksp(session->presolver);
  session->presolver = NULL;
  GUARD_LEAVE(session, 0);
}

int guard_linear_state(GuardSession *session, GuardLinearState *state) {
  GUARD_ENTER(session);
  glp_prob *problem = active(session);
  state->primal = glp_get_prim_stat(problem);
  state->dual = glp_get_dual_stat(problem);
  state->objective = glp_get_obj_val(problem);
  state->iterations = glp_get_it_cnt(problem);
  GUARD_LEAVE(session, 0);
}

int guard_begun(const GuardSession *session) { return session->begun; }

/// The larger relative error of two of GLPK's conditions for an optimum.
static double error_of(glp_prob *problem, int one, int other) {
  double absolute, first, second;
  int absoluteAt, relativeAt;
  glp_check_kkt(problem, GLP_SOL, one, &absolute, &absoluteAt, &first, &relativeAt);
  glp_check_kkt(problem, GLP_SOL, other, &absolute, &absoluteAt, &second, &relativeAt);
  return first <= second ? second : first;
}

int guard_linear_error(GuardSession *session, double *equations, double *bounds) {
  GUARD_ENTER(session);
  *equations = error_of(session->problem, GLP_KKT_PE, GLP_KKT_DE);
  *bounds = error_of(session->problem, GLP_KKT_PB, GLP_KKT_DB);
  session->begun = 0;
  GUARD_LEAVE(session, 0);
}

int guard_linear_point(
    GuardSession *session, double *columns, double *reduced, double *rows, double *duals) {
  GUARD_ENTER(session);
  glp_prob *problem = session->problem;
  int columnCount = glp_get_num_cols(problem);
  int rowCount = glp_get_num_rows(problem);
  for (int j = 0; j < columnCount; j++) {
    columns[j] = glp_get_col_prim(problem, j + 1);
    reduced[j] = glp_get_col_dual(problem, j + 1);
  }
  for (int i = 0; i < rowCount; i++) {
    rows[i] = glp_get_row_prim(problem, i + 1);
    duals[i] = glp_get_row_dual(problem, i + 1);
  }
  GUARD_LEAVE(session, 0);
}
