// MathProgTests
