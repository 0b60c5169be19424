from diffprivlib import tools
from flwr.server.strategy import DifferentialPrivacyServerSideFixedClipping, FedAvg

strategy = DifferentialPrivacyServerSideFixedClipping(FedAvg(), 0.0, 500.0, 20)  # expect: PRV020 # expect: PRV032
mean = tools.mean(ages, 0.5, (0, 120))
loose = tools.mean(ages, 25, (0, 120))  # expect: PRV021 "25"
median = tools.median(ages, 0.5)  # expect: PRV027 "`bounds`"
share = tools.histogram(ages, 0.5, 10, (ages.min(), ages.max()))  # expect: PRV027
