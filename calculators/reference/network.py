"""What links, windows and frames of a network carry."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_EC2 = Source(
    "Amazon EC2 User Guide, Amazon EC2 instance network bandwidth",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-network-bandwidth.html",
    "2026",
)
_TCP = Source(
    "RFC 9293, Transmission Control Protocol, section 3.1: a 16-bit window field",
    "https://www.rfc-editor.org/rfc/rfc9293",
    "2022-08",
)
_LINUX = Source(
    "Linux kernel documentation, IP Sysctl, tcp_rmem",
    "https://docs.kernel.org/networking/ip-sysctl.html",
    "2025-07",
)

SERVER_INTERNET = Reference(
    "server-internet",
    "One ordinary cloud server to the internet",
    "5 Gbit/s",
    "bit/s",
    "One cloud server with fewer than 32 vCPU sends at most {} to the internet",
    _EC2,
    note="Within its region the same server has the full bandwidth of its size.",
)
LARGE_SERVER_INTERNET = Reference(
    "large-server-internet",
    "One large cloud server to the internet",
    "12.5 Gbit/s",
    "bit/s",
    "One large cloud server on a 25 Gbit/s network sends at most {} to the internet",
    _EC2,
    note="Servers with 32 vCPU or more may send half their bandwidth to the internet; an m5.24xlarge has 25 Gbit/s.",
)
SINGLE_FLOW = Reference(
    "single-flow",
    "One connection between two cloud servers",
    "5 Gbit/s",
    "bit/s",
    "One connection between two cloud servers carries at most {}",
    _EC2,
    note="10 Gbit/s within a cluster placement group, 25 Gbit/s within a zone where ENA Express can be used.",
)
PLAIN_WINDOW = Reference(
    "plain-window",
    "TCP window without scaling",
    "65,535 B",
    "B",
    "Without window scaling at most {} are under way",
    _TCP,
)
LINUX_WINDOW = Reference(
    "linux-window",
    "Largest TCP receive buffer that Linux picks by itself",
    "6 MB",
    "B",
    "Linux before 6.16 lets a receive buffer grow to {}",
    _LINUX,
    note="32 MB from Linux 6.16 on, on machines with enough memory. About half of a buffer is window.",
)
