#ifndef GLPK_GUARD_INTERNAL_H
#define GLPK_GUARD_INTERNAL_H

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdatomic.h>

#include "GLPKGuard.h"

/// Bounds of an integer column as they were before they were rounded inward.
typedef struct {
  int column;
  double lower;
  double upper;
} GuardSavedBounds;

struct GuardSession {
  jmp_buf jump;
  int armed;
  int dead;
  /// GLPK broke down while solving: its environment stands, for the problem to be read out of it.
  int broken;
  /// A solve is running, whose breakdown leaves the problem itself whole.
  int solving;
  int scaled;
  /// The basis was given, and no answer from it has been examined.
  int begun;
  int megabytes;
  char *text;
  size_t length;
  size_t capacity;
  glp_prob *problem;
  glp_prob *reduced;
  glp_prep *presolver;
  glp_tran *translator;
  GuardSavedBounds *saved;
  int savedCount;
  /// Bounds of all columns, lower and upper in turn, and rows as they were before a search; NULL
  /// while none runs.
  double *boundsBefore;
  int rowsBefore;
  /// Objective, as GLPK has it, of the point last copied; the session's thread only.
  double notedObjective;
  atomic_int stop;
  /// Guards what follows: other threads read it while the search runs.
  pthread_mutex_t lock;
  double *incumbent;
  int incumbentColumns;
  int incumbentRows;
  int hasIncumbent;
  double incumbentObjective;
  double bound;
  double boundTime;
};

/// Ends a call that GLPK left through its error hook: names the code, and frees the environment
/// unless the problem may still be read out of it.
int guard_caught(GuardSession *session);
/// Calls glp_set_row_bnds or glp_set_col_bnds with the type that the two bounds make.
int guard_bound_type(double lower, double upper);
/// Bounds of a row or column (counted from one), infinite where there is none.
void guard_row_bounds(glp_prob *problem, int i, double *lower, double *upper);
void guard_column_bounds(glp_prob *problem, int j, double *lower, double *upper);
/// Monotonic seconds.
double guard_now(void);

/// Opens every function that calls GLPK. The frame that called setjmp stays alive until
/// GUARD_LEAVE, and nothing set after setjmp is read after longjmp.
#define GUARD_ENTER(session)                                                   \
  do {                                                                         \
    if ((session)->dead) return GUARD_CLOSED;                                  \
    (session)->length = 0;                                                     \
    if ((session)->text) (session)->text[0] = 0;                               \
    if (setjmp((session)->jump)) return guard_caught(session);                 \
    (session)->armed = 1;                                                      \
  } while (0)

#define GUARD_LEAVE(session, code)                                             \
  do {                                                                         \
    int answer = (code);                                                       \
    (session)->armed = 0;                                                      \
    return answer;                                                             \
  } while (0)

#endif
