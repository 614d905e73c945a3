"""What things cost: list prices with a date, before any discount."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_EC2 = Source(
    "C3X, “m5 vs m6i vs m7i”: EC2 on-demand rates, Linux, us-east-1, m7i.xlarge (4 vCPU, 16 GiB)",
    "https://c3x.dev/blog/m5-vs-m6i-vs-m7i-cost-performance",
    "2026",
)
_S3 = Source(
    "Vantage, S3 data storage cost by tier, us-east-1: S3 Standard, first 50 TB a month",
    "https://gist.github.com/EverettBerry/a37438006529a55f42da6fdbc44a505c",
    "2022-07",
)
_R2 = Source(
    "Cloudflare R2 documentation, Pricing: Standard storage",
    "https://developers.cloudflare.com/r2/pricing/",
    "2026",
)
_EGRESS = Source(
    "EgressCost, AWS data transfer and egress pricing: internet egress, first 10 TB a month after 100 GB free",
    "https://www.egresscost.com/aws",
    "2026",
)
_CLOUDFRONT = Source(
    "Amazon CloudFront Pricing: data transfer out to the internet, United States and Europe, first 10 TB a month",
    "https://aws.amazon.com/cloudfront/pricing/",
    "2025",
)
_CLOUDFRONT_REQUESTS = Source(
    "A serverless cost sheet that quotes Amazon CloudFront: HTTPS requests, $0.01 for 10,000",
    "https://gist.github.com/sofyan-ahmad/19258041a16833a2cab17a6b2b4b3058",
    "2020-03",
)
_WAGE = Source(
    "Bureau of Labor Statistics, Occupational Employment and Wage Statistics, as quoted by ler.me: software "
    "developers, mean of $144,570 a year",
    "https://ler.me/occupations/software-developers",
    "2024-05",
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
    note="Class B operations. Writes (class A) cost $4.50 a million.",
)
EGRESS_PRICE = Reference(
    "egress-price",
    "A gigabyte from a cloud to the internet",
    "$0.09/GB",
    "USD/GB",
    "A gigabyte from a cloud to the internet costs {}",
    _EGRESS,
    note="Falls to $0.05 beyond 150 TB a month; what comes in is free.",
)
CDN_PRICE = Reference(
    "cdn-price",
    "A gigabyte from a content delivery network",
    "$0.085/GB",
    "USD/GB",
    "A gigabyte from a content delivery network costs {}",
    _CLOUDFRONT,
    note="Falls to $0.02 beyond 5 PB a month. What the network fetches from an origin in the same cloud is free.",
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
    "$12,000/month",
    "USD/month",
    "A month of one software developer costs about {}",
    _WAGE,
    note="The wage alone, United States, before anything the employer adds; a twelfth of the yearly mean, rounded.",
)
TEAM_MONTH = Reference(
    "team-month",
    "A month of ten software developers",
    "$120,000/month",
    "USD/month",
    "A month of ten software developers costs about {}",
    _WAGE,
    note="Ten times one developer.",
)
