// HiGHS is C++ behind a C interface that lets exceptions through. Nothing may be thrown through
// Swift's frames, so every call that allocates by the size of a model goes through here: what is
// thrown comes back as a code and its own text.
#ifndef HIGHS_GUARD_H
#define HIGHS_GUARD_H

#ifdef __cplusplus
extern "C" {
#endif

enum { HIGHS_GUARD_OUT_OF_MEMORY = -101, HIGHS_GUARD_THREW = -102 };

typedef int (*HiGHSModelFunction)(void *model);
typedef int (*HiGHSPassFunction)(
    void *model, int columns, int rows, int entries, int form, int sense, double offset,
    const double *cost, const double *columnLower, const double *columnUpper,
    const double *rowLower, const double *rowUpper, const int *start, const int *index,
    const double *value, const int *whole);
typedef int (*HiGHSRowsFunction)(
    void *model, int count, const double *lower, const double *upper, int entries,
    const int *start, const int *index, const double *value);
typedef int (*HiGHSColumnsFunction)(
    void *model, int count, const double *cost, const double *lower, const double *upper,
    int entries, const int *start, const int *index, const double *value);
typedef int (*HiGHSBasisFunction)(void *model, const int *columns, const int *rows);

// What was thrown last on this thread, in its own words.
const char *highs_guard_text(void);

int highs_guard_model(HiGHSModelFunction function, void *model);
int highs_guard_pass(
    HiGHSPassFunction function, void *model, int columns, int rows, int entries, int form,
    int sense, double offset, const double *cost, const double *columnLower,
    const double *columnUpper, const double *rowLower, const double *rowUpper, const int *start,
    const int *index, const double *value, const int *whole);
int highs_guard_rows(
    HiGHSRowsFunction function, void *model, int count, const double *lower,
    const double *upper, int entries, const int *start, const int *index, const double *value);
int highs_guard_columns(
    HiGHSColumnsFunction function, void *model, int count, const double *cost,
    const double *lower, const double *upper, int entries, const int *start, const int *index,
    const double *value);
int highs_guard_basis(
    HiGHSBasisFunction function, void *model, const int *columns, const int *rows);

#ifdef __cplusplus
}
#endif

#endif
