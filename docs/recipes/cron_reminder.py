"""Print the clients to get in touch with, and nothing on other days: cron mails what is printed.

Usage: python cron_reminder.py
"""

import json
import subprocess

done = subprocess.run(["trustbrief", "today", "-f", "json"], capture_output=True, check=True)
today = json.loads(done.stdout)
for client in today["clients"]:
    if client["contact"] == "due":
        print(f"{client['name']} ({client['place']}): in touch again, due {client['due']}")
    for day in client["holidays"]:
        if day["date"] == today["day"]:
            print(f"{client['name']} ({client['place']}): today is {day['name']}")
