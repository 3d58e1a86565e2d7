// ModelInputsTests
