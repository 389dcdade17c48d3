"""Words that registers and address books put around names, shorten or leave out; normalised."""

# They come and go with the order: Republic of the Niger, Niger (le), Bahamas (Las).
SMALL_WORDS = frozenset(
    [
        "the", "of", "and", "de", "la", "le", "les", "l", "d", "du", "des", "et", "a", "del", "el", "los",
        "las", "y", "da", "do", "dos", "das", "e", "al", "und", "der", "die", "den", "det"
    ]
)  # fmt: skip
_SIDES = {
    **dict.fromkeys(("n", "north"), ("north", "northern")),
    **dict.fromkeys(("s", "south"), ("south", "southern")),
    **dict.fromkeys(("e", "east"), ("east", "eastern")),
    **dict.fromkeys(("w", "west"), ("west", "western")),
}
_ISLANDS = dict.fromkeys(("is", "isl", "isls", "isds", "isle"), ("islands", "island", "isle"))
# What each shortened word can stand for.
SHORT_FOR = {
    **_SIDES,
    **_ISLANDS,
    "rep": ("republic",),
    "dem": ("democratic",),
    "fed": ("federated", "federal", "federation"),
    "soc": ("socialist",),
    "st": ("st", "state"),
    "sts": ("states",),
    "em": ("emirates",),
    "prov": ("province",),
    "terr": ("territory", "territories"),
    "afr": ("african",),
    "br": ("british",),
    "pr": ("peoples republic",),
    "dr": ("democratic republic",),
    "dpr": ("democratic peoples republic",),
    "pdr": ("peoples democratic republic",),
    "mt": ("mount",),
    "ft": ("fort",),
}
# What a part of a country is called before or behind its name.
PART_WORDS = frozenset(
    [
        "province", "prefecture", "region", "state", "county", "department", "district", "governorate",
        "division", "emirate", "canton", "territory", "republic", "autonomous", "metropolitan",
        "voivodeship", "wilayah", "provincia", "prefectura", "regione", "estado", "departamento",
        "distrito", "comunidad", "autonoma", "principado", "foral", "comte", "departement", "communaute",
        "provincie", "provinz", "kanton", "regierungsbezirk", "kraj", "fylke", "wojewodztwo",
        "oblast", "kray", "krai", "respublika", "okrug", "avtonomnyy", "avtonomnaya", "sheng",
        "zizhiqu", "uygur", "huizu", "zhuangzu", "gwangyeoksi", "teukbyeolsi", "teukbyeoljachisi",
        "teukbyeoljachido"
    ]
)  # fmt: skip
# The same, but only behind a name: they begin many others.
PART_SUFFIXES = frozenset(["shi", "ken", "to", "fu", "do", "si", "il", "ili", "lan", "land"])
CITY_WORDS = frozenset(("city", "greater", "metro", "ville", "ciudad", "cidade", "citta", "stadt", "gorod"))
# The same in scripts without spaces, the longest first.
GRAFTED = (
    "特别行政区", "特别自治道", "自治区", "特别市", "特別市", "특별자치도", "특별자치시", "특별시", "광역시",
    "市", "都", "府", "県", "县", "省", "州", "시", "도",
)  # fmt: skip
