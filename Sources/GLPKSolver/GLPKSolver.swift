// Room: GLPKSolver
