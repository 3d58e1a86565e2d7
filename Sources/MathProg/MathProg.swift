// Room: MathProg
