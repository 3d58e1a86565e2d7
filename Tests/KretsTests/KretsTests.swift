// KretsTests
