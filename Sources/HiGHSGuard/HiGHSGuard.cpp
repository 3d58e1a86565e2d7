#include "HiGHSGuard.h"

#include <cstdio>
#include <exception>
#include <new>

namespace {

thread_local char text[512] = "";

template <typename Function, typename... Arguments>
int guarded(Function function, Arguments... arguments) {
  text[0] = 0;
  try {
    return function(arguments...);
  } catch (const std::bad_alloc &thrown) {
    std::snprintf(text, sizeof text, "%s", thrown.what());
    return HIGHS_GUARD_OUT_OF_MEMORY;
  } catch (const std::exception &thrown) {
    std::snprintf(text, sizeof text, "%s", thrown.what());
    return HIGHS_GUARD_THREW;
  } catch (...) {
    std::snprintf(text, sizeof text, "an exception without a text");
    return HIGHS_GUARD_THREW;
  }
}

}  // namespace

const char *highs_guard_text(void) { return text; }

int highs_guard_model(HiGHSModelFunction function, void *model) {
  return guarded(function, model);
}

int highs_guard_pass(
    HiGHSPassFunction function, void *model, int columns, int rows, int entries, int form,
    int sense, double offset, const double *cost, const double *columnLower,
    const double *columnUpper, const double *rowLower, const double *rowUpper, const int *start,
    const int *index, const double *value, const int *whole) {
  return guarded(
      function, model, columns, rows, entries, form, sense, offset, cost, columnLower,
      columnUpper, rowLower, rowUpper, start, index, value, whole);
}

int highs_guard_rows(
    HiGHSRowsFunction function, void *model, int count, const double *lower,
    const double *upper, int entries, const int *start, const int *index, const double *value) {
  return guarded(function, model, count, lower, upper, entries, start, index, value);
}

int highs_guard_columns(
    HiGHSColumnsFunction function, void *model, int count, const double *cost,
    const double *lower, const double *upper, int entries, const int *start, const int *index,
    const double *value) {
  return guarded(function, model, count, cost, lower, upper, entries, start, index, value);
}

int highs_guard_basis(
    HiGHSBasisFunction function, void *model, const int *columns, const int *rows) {
  return guarded(function, model, columns, rows);
}
