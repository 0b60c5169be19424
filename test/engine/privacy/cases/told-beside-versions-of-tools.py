from distutils.version import LooseVersion

rows = [{"name": "Philipp Borgmann", "email": "philipp.borgmann@gmail.com"}]  # expect: PRV009
print(LooseVersion("1.2"), len(rows))
