#ifndef GLPK_GUARD_H
#define GLPK_GUARD_H

#include <stddef.h>
#include <stdint.h>

/// One GLPK environment and one problem, owned by one thread.
///
/// GLPK answers bad input and lack of memory with abort(). Here every call into it runs behind
/// setjmp, and GLPK's error hook leaves by longjmp, which crosses frames of C only. After such an
/// error every further call answers GUARD_CLOSED, and the process lives; only a problem that GLPK
/// broke down at while solving it can be had back, by guard_revive.
///
/// All functions belong to the thread that called guard_open, except where "any thread" is said.
/// Positions are zero-based. Functions that may reach GLPK return a negative guard code or GLPK's
/// own return code (zero or more).
typedef struct GuardSession GuardSession;

enum {
  /// GLPK reported an error; guard_text holds what it said.
  GUARD_FAULT = -1,
  /// The memory limit, or the machine's memory, was reached; guard_text holds what GLPK said.
  GUARD_OUT_OF_MEMORY = -2,
  /// The session had failed or was closed before the call.
  GUARD_CLOSED = -3,
  /// guard_integer_begin: an integer column has no whole number between its bounds.
  GUARD_NO_WHOLE_NUMBER = -4
};

/// Rows or columns in compressed form: entries of vector k are start[k] ..< start[k + 1].
typedef struct {
  int count;
  const double *lower;
  const double *upper;
  const int32_t *start;
  const int32_t *index;
  const double *value;
} GuardVectors;

/// The statuses and figures of the last simplex run.
typedef struct {
  int primal;
  int dual;
  double objective;
  int iterations;
} GuardLinearState;

/// The statuses and figures of the last integer search. `bound` is NaN while none was proven.
typedef struct {
  int status;
  double objective;
  double bound;
} GuardIntegerState;

/// How to run the integer search; `milliseconds` is INT32_MAX for no limit.
typedef struct {
  double gap;
  int milliseconds;
  int cuts;
  int branching;
} GuardIntegerOptions;

// Life

/// Allocates a session without touching GLPK; any thread. NULL when memory is short.
GuardSession *guard_create(void);
/// Makes the calling thread the owner; memory limit in megabytes, 0 for none.
int guard_open(GuardSession *session, int megabytes);
/// Frees GLPK's environment with everything in it.
void guard_close(GuardSession *session);
/// After GUARD_FAULT from guard_simplex or guard_integer: opens a new environment with the problem
/// as it was before the solve, at the standard basis. GUARD_CLOSED where there is none to be had.
int guard_revive(GuardSession *session);
/// Frees the session itself, once its thread is done with it; any thread.
void guard_destroy(GuardSession *session);
/// What GLPK printed during the last call, zero-terminated, valid until the next.
const char *guard_text(const GuardSession *session);
/// GLPK's version, such as "5.0"; any thread.
const char *guard_version(void);
/// Asks a running integer search to stop at its next node; any thread.
void guard_request_stop(GuardSession *session);
/// Whether a stop was asked for; any thread.
int guard_stop_requested(const GuardSession *session);

// Problem

/// Replaces the problem by an empty one that is minimised.
int guard_reset(GuardSession *session, double offset);
/// Appends rows; entries name columns.
int guard_add_rows(GuardSession *session, const GuardVectors *rows);
/// Appends columns; entries name rows. `integer` may be NULL; nonzero marks a whole-number column.
int guard_add_columns(
    GuardSession *session, const GuardVectors *columns, const double *cost, const uint8_t *integer);
/// The bound's type (free, one-sided, double, fixed) follows from the two numbers.
int guard_set_row_bounds(GuardSession *session, int row, double lower, double upper);
int guard_set_column_bounds(GuardSession *session, int column, double lower, double upper);
int guard_set_cost(GuardSession *session, int column, double cost);
/// Scales by GLPK's automatic rule; answers stay in the problem's own units.
int guard_scale(GuardSession *session);
// Reading sizes and names cannot fail in GLPK: positions are checked here.
int guard_row_count(const GuardSession *session);
int guard_column_count(const GuardSession *session);
int guard_integer_count(const GuardSession *session);
int guard_entry_count(const GuardSession *session);
int guard_is_maximised(const GuardSession *session);
const char *guard_row_name(const GuardSession *session, int row);
const char *guard_column_name(const GuardSession *session, int column);

// Basis: places are GLPK's own (GLP_BS ... GLP_NS)

int guard_get_basis(GuardSession *session, int8_t *columns, int8_t *rows);
/// Sets the first places; columns beyond are made nonbasic, rows beyond basic.
int guard_set_basis(
    GuardSession *session, const int8_t *columns, int columnCount, const int8_t *rows,
    int rowCount);
/// Makes all rows basic.
int guard_standard_basis(GuardSession *session);

// Linear programs

/// Runs the simplex from the current basis for at most so many milliseconds and iterations.
int guard_simplex(GuardSession *session, int dual, int milliseconds, int iterations);
/// Presolves into a second problem, which guard_simplex and guard_linear_state then work on.
int guard_presolve_begin(GuardSession *session);
/// Ends that: brings an optimal solution back to the problem, and drops the second one.
int guard_presolve_end(GuardSession *session);
int guard_linear_state(GuardSession *session, GuardLinearState *state);
/// Whether the basis was given, and no answer from it has been examined yet.
int guard_begun(const GuardSession *session);
/// Examines an optimal answer: the largest relative errors of its values in rows and of its dual
/// values in costs, and of both in what bounds them.
int guard_linear_error(GuardSession *session, double *equations, double *bounds);
/// Values and reduced costs of columns, activities and duals of rows.
int guard_linear_point(
    GuardSession *session, double *columns, double *reduced, double *rows, double *duals);

// Integer programs

/// Rounds fractional bounds of integer columns inward, which glp_intopt insists on.
int guard_integer_begin(GuardSession *session);
/// Puts those bounds back.
int guard_integer_end(GuardSession *session);
/// Runs the search; the basis must be optimal.
int guard_integer(GuardSession *session, const GuardIntegerOptions *options);
int guard_integer_state(GuardSession *session, GuardIntegerState *state);
int guard_integer_point(GuardSession *session, double *columns, double *rows);
/// Forgets the point that an earlier search found; any thread.
void guard_forget_incumbent(GuardSession *session);
/// Sizes of the points that guard_incumbent copies; any thread.
void guard_incumbent_size(GuardSession *session, int *columnCount, int *rowCount);
/// Copies the best point seen so far, also while the search runs; any thread. Returns 0 for none.
int guard_incumbent(
    GuardSession *session, double *columns, int columnCount, double *rows, int rowCount,
    GuardIntegerState *state);

// MathProg

/// Translates a model; a data section in it is skipped when `skipData` is nonzero.
int guard_mathprog_model(GuardSession *session, const char *path, int skipData);
int guard_mathprog_data(GuardSession *session, const char *path);
/// Opens an unnamed file in memory; any thread. Negative when there is none to be had.
int guard_memory_file(void);
/// Generates; what `display` and `printf` say goes to the file `output`.
int guard_mathprog_generate(GuardSession *session, const char *output);
/// Replaces the problem by the generated one.
int guard_mathprog_build(GuardSession *session);
/// Runs the statements after `solve` with the solution in place.
int guard_mathprog_postsolve(GuardSession *session, int integer);
/// Frees the translator and closes its files.
int guard_mathprog_end(GuardSession *session);

#endif
