#!/bin/sh
# Writes a calendar file for each place into a folder that a web server shows. Whoever subscribes
# to the address of a file sees the days as they are after the last run.
#
# Usage: calendar.sh FOLDER PLACE...             calendar.sh ~/public/calendars JP BR US-NY
set -eu

folder=$1
shift
mkdir -p "$folder"
for place in "$@"; do
    # The file is replaced whole, and kept as it was where the place is wrong. Days that move, such as
    # Eid, keep their entry: it moves in the calendar and does not stand there twice.
    trustbrief holidays "$place" --with-quiet -o "$folder/$place.ics"
done
