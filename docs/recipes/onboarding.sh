#!/bin/sh
# A new client: saves it, and puts what the team reads before the kick-off into a folder.
#
# Usage: onboarding.sh NAME PLACE [RHYTHM]       onboarding.sh "Acme KK" osaka weekly
set -eu

name=$1
place=$2
rhythm=${3:-2w}

# A place that is unknown or has several meanings ends it here, before anything is written; what
# to type instead stands on stderr.
trustbrief region "$place" --brief

folder="kick-off $name"
mkdir -p "$folder"
trustbrief client add "$name" --place "$place" --every "$rhythm"
trustbrief region "$place" --full -o "$folder/briefing.html"
trustbrief plan "$place" -o "$folder/plan.md"
trustbrief holidays "$place" --with-quiet -o "$folder/away.ics"
echo "Read before the kick-off: $folder"
