// GLPKSolverTests
