// LinearModelTests
