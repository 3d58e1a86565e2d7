// RegionReadingTests
