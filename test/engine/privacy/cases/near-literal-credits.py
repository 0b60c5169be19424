"""Baseline of the challenge.

Author: Mei Tan <mei.tan88@gmail.com>
"""
__email__ = "mei.tan88@gmail.com"
# Questions: write to mei.tan88@gmail.com
MAINTAINERS = ["Mei Tan <mei.tan88@gmail.com>"]
