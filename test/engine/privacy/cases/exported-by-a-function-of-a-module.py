# A module hands what it is given to a file or a service; what it redacts, shows or counts is another matter.
# file: steps.py = "import json\nimport os\n\nimport requests\n\ndef keep(record, path):\n    with open(path, 'w') as file:\n        json.dump(record, file)\n\ndef keep_size(record, path):\n    with open(path, 'w') as file:\n        json.dump({'size': len(record)}, file)\n\ndef keep_redacted(record, path):\n    hidden = redact(record)\n    with open(path, 'w') as file:\n        json.dump(hidden, file)\n\ndef geocode(place):\n    answer = requests.get('https://maps.googleapis.com/maps/api/geocode/json', params={'address': place, 'key': os.environ['KEY']}, timeout=9)\n    return answer.json()['results'][0]\n"
import pandas as pd

from steps import geocode, keep, keep_redacted, keep_size

staff = pd.read_csv("staff.csv", usecols=["full_name", "work_email", "home_address", "grade", "town"])
names = dict(zip(staff["grade"], staff["work_email"]))
keep({str(key): name for key, name in names.items()}, "names.json")  # expect: PRV004 "`work_email`"
keep({"grades": sorted(staff["grade"])}, "grades.json")
keep_size({str(key): name for key, name in names.items()}, "size.json")
keep_redacted({str(key): name for key, name in names.items()}, "redacted.json")
staff["home"] = staff["home_address"].apply(geocode)  # expect: PRV005 "`home_address`"
staff["place"] = staff["town"].apply(geocode)
