from diffprivlib import tools

known = (0, 120)
mean = tools.mean(ages, 0.5, known)
bounds = (ages.min(), ages.max())
share = tools.histogram(ages, 0.5, 10, bounds)  # expect: PRV027
