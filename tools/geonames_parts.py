"""Which first-level code of GeoNames stands for which ISO 3166-2 part, where the two differ.

Checked by the largest city of each part. The US, Switzerland and the
United Kingdom have ISO's own letters in GeoNames.
"""

from __future__ import annotations

SAME = ("CH", "GB", "US")
# Written as GeoNames=ISO.
_PAIRS = {
    "AT": "01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9",
    "AU": "01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA",
    "BA": "01=BIH 02=SRP BRC=BRC",
    "BR": "01=AC 02=AL 03=AP 04=AM 05=BA 06=CE 07=DF 08=ES 11=MS 13=MA 14=MT 15=MG 16=PA 17=PB 18=PR"
    " 20=PI 21=RJ 22=RN 23=RS 24=RO 25=RR 26=SC 27=SP 28=SE 29=GO 30=PE 31=TO",
    "CA": "01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU",
    "DE": "01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE",
    "ES": "07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV"
    " 60=VC CE=CE ML=ML",
    "FM": "01=KSA 02=PNI 03=TRK 04=YAP",
    "IN": "01=AN 02=AP 03=AS 05=CH 07=DL 09=GJ 10=HR 11=HP 12=JK 13=KL 14=LD 16=MH 17=MN 18=ML 19=KA 20=NL"
    " 21=OD 22=PY 23=PB 24=RJ 25=TN 26=TR 28=WB 29=SK 30=AR 31=MZ 33=GA 34=BR 35=MP 36=UP 37=CG 38=JH"
    " 39=UK 40=TS 41=LA 52=DH",
    "MY": "01=01 02=02 03=03 04=04 05=05 06=06 07=08 08=09 09=07 11=13 12=10 13=11 14=14 15=15 16=12 17=16",
    "NZ": "10=CIT E7=AUK E8=BOP E9=CAN F1=GIS F2=HKB F3=MWT F4=MBH F5=NSN F6=NTL F7=OTA F8=STL F9=TKI G1=WKO"
    " G2=WGN G3=WTC TAS=TAS",
}


def iso_part(country: str, code: str) -> str | None:
    """Return the ISO code of a part without its country, or None where it is not known.

    Args:
        country: Alpha-2 code.
        code: GeoNames' first-level code.

    """
    return code if country in SAME else ISO.get(country, {}).get(code)


ISO = {country: dict(pair.split("=") for pair in pairs.split()) for country, pairs in _PAIRS.items()}
