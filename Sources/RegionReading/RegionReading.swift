// Room: RegionReading
