def remind(user, row):
    with open("mails.log", "a") as out:
        out.write(f"mailed {user['email']}\n")  # expect: PRV003 "`email`"
        print("came from", row["email_source"], file=out)
    with open("letter.html", "w") as out:
        out.write(f"Dear {user['email']}\n")
