import portal

portal.register(name="Tova Lind", email="tova.lind81@gmail.com", password=portal.ask())  # expect: PRV009 "1 e-mail address"
