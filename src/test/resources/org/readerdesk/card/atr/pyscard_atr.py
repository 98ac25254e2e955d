"""Reads ATRs in hexadecimal, one a line, and writes what pyscard finds in each: six cells, separated by tabs."""
import sys

from smartcard.ATR import ATR

for line in sys.stdin:
    try:
        atr = ATR(list(bytes.fromhex(line)))
        protocols = sorted(int(name[2:]) for name in atr.getSupportedProtocols())
        print(
            ",".join(map(str, protocols)),
            bytes(atr.getHistoricalBytes()).hex().upper(),
            atr.getClockRateConversion(),
            atr.getBitRateFactor(),
            "present" if atr.hasChecksum else "absent",
            "right" if atr.hasChecksum and atr.checksumOK else "",
            sep="\t",
        )
    except Exception as fault:  # whatever it is, it is its answer to this ATR
        print("fault", type(fault).__name__, sep="\t")
