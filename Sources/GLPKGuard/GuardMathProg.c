#define _GNU_SOURCE
#include <sys/mman.h>

#include "GuardInternal.h"

int guard_mathprog_model(GuardSession *session, const char *path, int skipData) {
  GUARD_ENTER(session);
  session->translator = glp_mpl_alloc_wksp();
  int code = glp_mpl_read_model(session->translator, path, skipData);
  GUARD_LEAVE(session, code);
}

int guard_mathprog_data(GuardSession *session, const char *path) {
  GUARD_ENTER(session);
  int code = glp_mpl_read_data(session->translator, path);
  GUARD_LEAVE(session, code);
}

int guard_mathprog_generate(GuardSession *session, const char *output) {
  GUARD_ENTER(session);
  int code = glp_mpl_generate(session->translator, output);
  GUARD_LEAVE(session, code);
}

int guard_mathprog_build(GuardSession *session) {
  GUARD_ENTER(session);
  glp_mpl_build_prob(session->translator, session->problem);
  GUARD_LEAVE(session, 0);
}

int guard_mathprog_postsolve(GuardSession *session, int integer) {
  GUARD_ENTER(session);
  int code =
      glp_mpl_postsolve(session->translator, session->problem, integer ? GLP_MIP : GLP_SOL);
  GUARD_LEAVE(session, code);
}

int guard_mathprog_end(GuardSession *session) {
  GUARD_ENTER(session);
  if (session->translator) glp_mpl_free_wksp(session->translator);
  session->translator = NULL;
  GUARD_LEAVE(session, 0);
}

int guard_memory_file(void) { return memfd_create("mathprog", MFD_CLOEXEC); }
