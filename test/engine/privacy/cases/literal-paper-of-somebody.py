# The line with the address is the one that is told.
text = "Rower and teacher of sports.\nEmail: tor.vik61@gmail.com\nPhone: 03482817192\n"  # expect: PRV009 "1 e-mail address"
card = "Mail: see below | E-mail: tor.vik65@gmail.com | Mobile No: +47 (912) 48-2719 | Clubs: two"  # expect: PRV009 "1 e-mail address"
footer = "Developed by a rower. Email: tor.vik62@gmail.com | Phone: 03482817193"
blank = "Email: tor.vik63@gmail.com, Phone: 1234567890"
alone = "Email: tor.vik64@gmail.com, colour: green"
