"""What things cost: list prices as published at their date, before any discount. Check before you rely on one."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_EC2 = Source(
    "Amazon EC2 On-Demand Pricing: m7i.xlarge (4 vCPU, 16 GiB), Linux, us-east-1",
    "https://aws.amazon.com/ec2/pricing/on-demand/",
    "2026-10",
)
_S3 = Source(
    "Amazon S3 Pricing: S3 Standard, us-east-1, first 50 TB a month",
    "https://aws.amazon.com/s3/pricing/",
    "2026-09",
)
_EBS = Source(
    "Amazon EBS Pricing: gp3, us-east-1",
    "https://aws.amazon.com/ebs/pricing/",
    "2026-08",
)
_EBS_SPEED = Source(
    "AWS Prescriptive Guidance, Migrate Amazon EBS volumes from gp2 to gp3: beyond the 3,000 that come with a volume",
    "https://docs.aws.amazon.com/prescriptive-guidance/latest/optimize-costs-microsoft-workloads/ebs-migrate-gp2-gp3.html",
    "2026-11",
)
_R2 = Source(
    "Cloudflare R2 documentation, Pricing: Standard storage",
    "https://developers.cloudflare.com/r2/pricing/",
    "2026-08",
)
_EGRESS = Source(
    "Amazon EC2 On-Demand Pricing, data transfer: us-east-1 to the internet, by the month’s volume",
    "https://aws.amazon.com/ec2/pricing/on-demand/",
    "2026-07",
)
_ZONES = Source(
    "AWS, Understanding data transfer charges: both ends pay; $0.01 each in the price list, us-east-1",
    "https://docs.aws.amazon.com/cur/latest/userguide/cur-data-transfers-charges.html",
    "2026-07",
)
_CLOUDFRONT = Source(
    "Amazon CloudFront, pay-as-you-go pricing: data transfer out to the internet, United States, first 10 TB a month",
    "https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/",
    "2026-07",
)
_CLOUDFRONT_REQUESTS = Source(
    "Amazon CloudFront, pay-as-you-go pricing: HTTPS requests, United States, $0.01 for 10,000",
    "https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/",
    "2026-10",
)
_WAGE = Source(
    "US Bureau of Labor Statistics, Occupational Outlook Handbook: software developers, median of $135,980 a year",
    "https://www.bls.gov/ooh/computer-and-information-technology/software-developers.htm",
    "2025-05",
)

SERVER_HOUR = Reference(
    "server-hour",
    "An hour of a server with 4 vCPU and 16 GiB",
    "$0.20/hour",
    "USD/hour",
    "A server with 4 vCPU and 16 GiB costs {}",
    _EC2,
    note="$0.2016 on demand, rounded. Commitments of one to three years and spot capacity cost a good deal less.",
)
STORAGE_PRICE = Reference(
    "storage-price",
    "A gigabyte in an object store for a month",
    "$0.023/GB/month",
    "USD/GB/month",
    "An object store costs {}",
    _S3,
    note="The price has no copies to multiply by: the store keeps its own.",
)
DISK_PRICE = Reference(
    "disk-price",
    "A gigabyte of a network disk for a month",
    "$0.08/GB/month",
    "USD/GB/month",
    "A network disk costs {}",
    _EBS,
    note="An SSD volume with 3,000 operations and 125 MB/s; more of either costs extra. Each copy is paid for.",
)
OPERATION_PRICE = Reference(
    "operation-price",
    "One more operation a second of a disk for a month",
    "$0.005/month",
    "USD/month",
    "One more costs {}",
    _EBS_SPEED,
    note="A megabyte a second beyond 125 costs $0.04. A volume takes up to 80,000 operations and 2,000 MB/s.",
)
R2_STORAGE_PRICE = Reference(
    "r2-storage-price",
    "A gigabyte in an object store without egress charges for a month",
    "$0.015/GB/month",
    "USD/GB/month",
    "An object store without egress charges costs {}",
    _R2,
)
REQUESTS_PRICE = Reference(
    "requests-price",
    "A million reads of an object store",
    "$0.36",
    "USD",
    "A million reads of an object store cost {}",
    _R2,
    note="Class B operations. Writes (class A) cost $4.50 a million. S3 asks $0.40 and $5.",
)
EGRESS_PRICE = Reference(
    "egress-price",
    "A gigabyte from a cloud to the internet",
    "$0.09/GB",
    "USD/GB",
    "A gigabyte from a cloud to the internet costs {}",
    _EGRESS,
    note="The first 10 TB a month, after 100 GB free. $0.085 up to 50 TB, $0.07 up to 150. What comes in is free.",
)
BULK_EGRESS_PRICE = Reference(
    "bulk-egress-price",
    "A gigabyte from a cloud beyond 150 TB a month",
    "$0.05/GB",
    "USD/GB",
    "A gigabyte costs {}",
    _EGRESS,
)
ZONE_PRICE = Reference(
    "zone-price",
    "A gigabyte between two zones of a region",
    "$0.02/GB",
    "USD/GB",
    "A gigabyte between two zones of a region costs {}",
    _ZONES,
    note="A cent for whoever sends and a cent for whoever receives. What a managed service copies between zones is "
    "often free, and Google asks a cent of the sender alone.",
)
CDN_PRICE = Reference(
    "cdn-price",
    "A gigabyte from a content delivery network",
    "$0.085/GB",
    "USD/GB",
    "A gigabyte from a content delivery network costs {}",
    _CLOUDFRONT,
    note="After a free terabyte a month; $0.02 beyond 5 PB. Fetching from an origin in the same cloud is free. Since "
    "November 2025 there are plans at a flat rate, which can cost far less.",
)
CDN_REQUESTS_PRICE = Reference(
    "cdn-requests-price",
    "A million requests to a content delivery network",
    "$1",
    "USD",
    "A million requests to a content delivery network cost {}",
    _CLOUDFRONT_REQUESTS,
)
ENGINEER_MONTH = Reference(
    "engineer-month",
    "A month of one software developer",
    "$11,000/month",
    "USD/month",
    "A month of one software developer costs about {}",
    _WAGE,
    note="The wage alone, United States, before anything the employer adds; a twelfth of the yearly median, rounded.",
)
TEAM_MONTH = Reference(
    "team-month",
    "A month of ten software developers",
    "$110,000/month",
    "USD/month",
    "A month of ten software developers costs about {}",
    _WAGE,
    note="Ten times one developer.",
)
