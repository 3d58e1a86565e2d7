// Room: Findings
