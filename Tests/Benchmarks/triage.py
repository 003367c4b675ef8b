"""Times `naslag triage` on one core, on made-up mail: lines of a log and messages a second, and the most memory.

usage: triage.py NASLAG KB WORK
Each input is made in two sizes; memory that grows with them would show. All names are of RFC 2606, all addresses of
RFC 5737.
"""

import os
import random
import resource
import subprocess
import sys
import time

ANSWERS = [
    "550 5.1.1 <{to}>: Recipient address rejected: User unknown",
    "552 5.2.2 <{to}> mailbox is full",
    "450 4.2.0 <{to}>: Recipient address rejected: Greylisted, try again in {number} seconds",
    "554 5.7.1 Service unavailable; Client host [192.0.2.{byte}] blocked using zen.spamhaus.org",
    "550-5.7.26 Your email has been blocked because the sender is unauthenticated. {id} - gsmtp",
    "421 4.7.0 [TSS04] Messages from 192.0.2.{byte} temporarily deferred due to unexpected volume {id}",
    "451 4.7.500 Server busy. Please try again later from [198.51.100.{byte}]. {id}",
    "554 refused by house rule {number} of {host}",
]


def values(random):
    domain = f"d{random.randrange(5000)}.example"
    return {
        "to": f"u{random.randrange(10**6)}@{domain}",
        "host": f"mx{random.randrange(9)}.{domain}",
        "byte": random.randrange(1, 255),
        "number": random.randrange(1, 10**6),
        "id": f"{random.randrange(16**13):013x}si{random.randrange(10**7):07d}.{random.randrange(99)}",
    }


def line(random, number):
    fields = values(random)
    stamp = f"2026-11-{1 + number % 28:02d}T{number // 3600 % 24:02d}:{number // 60 % 60:02d}:{number % 60:02d}Z"
    head = f"{stamp} mx01 postfix/smtp[{random.randrange(9999)}]: {random.randrange(16**10):010X}: to=<{fields['to']}>, "
    relay = f"relay={fields['host']}[203.0.113.{fields['byte']}]:25, delay=1.2, delays=0.1/0/0.5/0.6, "
    # One in four is delivered: logs of a server in trouble, the worst case, have few of those.
    if random.random() < 0.25:
        return f"{head}{relay}dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as {random.randrange(16**10):010X})\n"
    words = random.choice(ANSWERS).format(**fields)
    status = "deferred" if words.startswith("4") else "bounced"
    dsn = next((word for word in words.replace("-", " ").split() if word.count(".") == 2), "5.0.0")
    said = f"host {fields['host']}[203.0.113.{fields['byte']}] said: {words} (in reply to RCPT TO command)"
    return f"{head}{relay}dsn={dsn}, status={status} ({said})\n"


def message(random, number):
    fields = values(random)
    words = random.choice(ANSWERS).format(**fields)
    boundary = f"b{random.randrange(10**9)}"
    body = "\n".join("Lorem ipsum dolor sit amet, consectetur adipiscing elit." for _ in range(60))
    return f"""From MAILER-DAEMON Sat Nov 28 23:14:05 2026
Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
To: sender@example.com
Date: Sat, {1 + number % 28} Nov 2026 23:14:05 +0100
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"

--{boundary}
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.com.

<{fields['to']}>: host {fields['host']}[203.0.113.{fields['byte']}] said:
    {words} (in reply to RCPT TO command)

--{boundary}
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
Arrival-Date: Sat, 28 Nov 2026 23:14:05 +0100 (CET)

Final-Recipient: rfc822; {fields['to']}
Action: failed
Status: 5.0.0
Remote-MTA: dns; {fields['host']}
Diagnostic-Code: smtp; {words}

--{boundary}
Content-Type: message/rfc822

From: sender@example.com
To: {fields['to']}
Subject: Offer {number}

{body}

--{boundary}--

"""


def make(path, count, write):
    if not os.path.exists(path):
        source = random.Random(count)
        with open(path, "w") as file:
            for number in range(count):
                file.write(write(source, number))
    return path


def run(naslag, kb, path):
    core = min(os.sched_getaffinity(0))
    start = time.monotonic()
    process = subprocess.Popen(
        [naslag, "triage", path, "--kb", kb, "--json"], stdout=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"naslag triage ended with {os.waitstatus_to_exitcode(status)}")
    # The time of the processor is what counts on a machine that others use too.
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    naslag, kb, work = sys.argv[1:4]
    print(f"{'input':24}{'count':>10}{'MB':>8}{'s':>8}{'CPU s':>8}{'per CPU s':>12}{'peak MB':>9}")
    for name, write, counts in [("lines of a log", line, (100_000, 400_000)), ("messages of a mailbox", message, (5_000, 20_000))]:
        for count in counts:
            path = make(f"{work}/{name.split()[0]}-{count}", count, write)
            wall, cpu, peak = run(naslag, kb, path)
            size = os.path.getsize(path) / 1e6
            print(f"{name:24}{count:>10}{size:>8.0f}{wall:>8.2f}{cpu:>8.2f}{count / cpu:>12.0f}{peak:>9.0f}")


main()
