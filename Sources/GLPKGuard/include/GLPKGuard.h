#ifndef GLPK_GUARD_H
#define GLPK_GUARD_H
#endif
