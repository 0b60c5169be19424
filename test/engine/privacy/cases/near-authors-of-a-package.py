from setuptools import find_packages, setup

NAME = "segments"
EMAIL = "philipp.borgmann@gmail.com"
AUTHOR = "Philipp Borgmann"
setup(name=NAME, author=AUTHOR, author_email=EMAIL, packages=find_packages())
