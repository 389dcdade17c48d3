"""Sentences that documents make, and the words in them that are no names.

What a document says is English, for scripts, and made far inside: why a moment is not safe, what a
calendar lacks, what speaks for a family name. Each is known here by its message; a test holds the list
against the code that makes them, so that neither lacks what the other has. The end of a value's name
says of which kind it is, see `trustbrief.rendering.recognising`.
"""

from __future__ import annotations

from trustbrief.rendering.speech import message

SENTENCES = (
    # almanac/absent.py
    message("the calendar of {place} for {year} lacks {missing}: it is not known that far ahead"),
    message(
        "{missing} are decreed each year in {place}; "
        "those of {year} are not in this calendar: look for the notice"
    ),
    message("no holidays are published for {place} in {years} yet"),
    message("no holidays are published for {year} yet"),
    message("the calendar of {year} lacks {missing}"),
    message("no holiday of that kind is listed for {place} in this span"),
    message("no holiday is listed for {place} in this span"),
    message(
        "Ukraine keeps no public holiday while martial law lasts (since 2022); people work on these days"
    ),
    message("Bouvet Island is uninhabited; it has no holidays"),
    message("Heard Island and McDonald Islands are uninhabited; they have no holidays"),
    message(
        "no holidays are published for the British Indian Ocean Territory; it has no civilian population"
    ),
    # almanac/office.py, status.py and workday.py
    message("{day}: in practice a day off"),
    message("bridge day beside {day}; many take it off"),
    message("half day: {day}"),
    message("{kind_word} holiday: {day}"),
    message("{pause_word} until {time}"),
    message("quiet period: {name}"),
    # documents/conditions.py
    message("{there_code} there, {here_code} at home"),
    message("{scale_word} there"),
    message("more {pole_word} than at home, {steps_number} of 4 steps"),
    message("trust rests mainly on {driver_word}"),
    message("{hours_number} hours apart"),
    message("one hour apart"),
    message("{percent_number} % speak English"),
    message("the weekend there is {weekdays}"),
    message("{zones_number} different times there"),
    message("{there_word} there, {here_word} at home"),
    message("{name} on {date}"),
    message("{name} from {start_date} to {end_date}"),
    message("how many speak English is not known"),
    message("the family name comes first"),
    message("a change of clocks within three weeks"),
    message("accounts there have an IBAN"),
    message("another country"),
    # documents/judge.py
    message("{pause_word} from {start_time} to {end_time}"),
    message("{day} may fall on this day; the date is an estimate"),
    message("{half_sentence}, offices close around {time}"),
    message("public holiday: {day}"),
    message("before hours, offices open at {time}"),
    message("after hours, offices close at {time}"),
    message("offices close at {time}, before {minutes_number} minutes are over"),
    message("holiday in parts of the country: {day}"),
    message("weekend there"),
    message("this moment is over"),
    message("within half an hour of the start or end of work"),
    # documents/slot.py
    message("it is night on your own clock"),
    message("outside your own hours, {start_time} to {end_time}"),
    message("{name}: offices are open, many may be away"),
    message("{name}: calls suit from {start_time} to {end_time}"),
    message("reckoned in {city}; it is {clocks}"),
    message("{time} in {city}"),
    message("holidays of the whole country; days that the city alone keeps are not known"),
    message("the hours are assumed, 09:00 to 17:00"),
    # facts/localtime.py
    message("{wall_moment} does not exist in {city}: it is {moment} there then"),
    message("{wall_time} does not exist in {city} on that day: the clocks go forward, to {time}"),
    message("{wall_time} comes twice in {city} on that day, as the clocks go back; taken as the first"),
    # persons/deciding.py
    message("{name} is a patronymic, and the given name stands before it"),
    message("{name} is a patronymic, and the given name stands behind it"),
    message("in {script_word} letters the family name stands first"),
    message("{name} can be a patronymic or a family name"),
    message("{name} is a common family name"),
    message("a single name"),
    message("after initials the name that is written out is the one in use there"),
    message("initials alone"),
    message("a single name there is the person's own"),
    message("the name that is written out beside initials is mostly the family's"),
    message("one name and initials"),
    message("it is mostly one character there"),
    # persons/evidence.py
    message("{name} has two syllables or more, as given names mostly have there"),
    message("{name} has the form of a family name"),
    message("{name} has the form of a given name"),
    message("{name} has the ending of a family name"),
    message("{name} is on lists of family names and of given names"),
    message("{name} is a common family name {where_word}"),
    message("{name} is a common given name of women {where_word}"),
    message("{name} is a common given name of men {where_word}"),
    message("{name} is a common given name of women and men {where_word}"),
    message("{name} is one of the family names of two syllables"),
    # persons/orders.py
    message("at home {first} would be the family name, turned round {last}"),
    message("{name} stands before family and given name, as a Western first name does"),
    message("{name} at the front is mostly not the name that somebody goes by there"),
    message("in the order usual there {name} would be the family name"),
    message("{name} may belong to the family name"),
    message("the lists point to {name} as the family name"),
    message("the last name there is the person's own"),
    message("the first name there is the person's own"),
    message("{last}, or {before} {again}"),
    message("turned round, as in Western texts"),
    message("many there turn the order round in Western letters, and the lists do not tell"),
    message("{first} is far commoner as a family name there than {last}"),
    message("{name} is a family name where that comes first, and may be so here"),
    message("the order usual there and the lists do not agree"),
    message("both can be the family name"),
    message("the order alone does not tell there"),
    message("families there differ, and the lists do not tell"),
    message("without a place neither order nor custom is known"),
    message("the order there is not known"),
    message("one family name or two: the lists do not tell"),
    message("the own name stands last there, and is put first in Western texts"),
    message("a single country may tell more"),
    message("both are names of one kind"),
    message("no list has these names"),
    message("the whole is one name there"),
    # persons/person.py
    message("{name} stands behind a comma, as another first name does"),
    message("{title} goes with a family name"),
    message("{name} is in capitals, as family names often are"),
    message("{link} stands between the own name and the parent's"),
    message("a comma stands behind the family name"),
)
# What stands in them and is no name: kinds of holidays, scripts, whose lists and where.
WORDS = (
    message("optional"), message("bank"), message("government"), message("de_facto"),
    message("han"), message("hangul"), message("kana"),
    message("there"), message("where its language is spoken"), message("elsewhere"),
    message("bridge days for tourism"), message("the Hindu feast of Dassain"),
    message("days off in exchange for worked Saturdays"),
    message("days off in exchange for worked weekends (the State Council announces them in autumn)"),
    message("Holi and Diwali"), message("days of joint leave (cuti bersama)"),
    message("Hindu, Sikh, Jain and Buddhist feasts"), message("holidays of every kind"),
    message("Hindu feasts"), message("feasts and days of the Nepali calendar"),
    message("additional special days that the president proclaims"),
    message("days off in exchange for holidays on a weekend"),
    message("special days off that the cabinet adds"), message("days off that the president decrees"),
)  # fmt: skip
