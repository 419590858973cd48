// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirelessservice.h"

#include "sandbox/sandbox.h"
#include "sandbox/sandboxlists.h"
#include "service/headers.h"
#include "testbench/freshvalues.h"

namespace desk {

using namespace Qt::StringLiterals;

WirelessService::WirelessService(const QList<SandboxDrift> &drifts)
    : m_lists(sandboxLists())
{
    const QString error = m_store.open(u":memory:"_s);
    if (!error.isEmpty())
        qFatal("%s", qPrintable(error));
    m_service.emplace(m_store, m_lists);
    m_service->setDrifts(drifts);
}

Observation WirelessService::answer(const Probe &probe)
{
    ++m_requests;
    const ComposedRequest request = composed(probe.control, probe.change, probe.format,
                                             probe.mediaType, freshValues().accountNo);
    Environment environment;
    environment.baseUrl = QUrl(u"http://127.0.0.1"_s);
    const HttpRequest sent = filledIn(request.raw, sandboxKey(), environment);
    const HttpAnswer answer =
        m_service->answer({"POST", sent.url.path(), headerValue(sent.headers, "Content-Type"),
                           headerValue(sent.headers, "Accept"), sent.body});
    TransportResult result;
    result.bodyRead = true;
    result.complete = true;
    result.status = answer.status;
    result.headers = {{"Content-Type", answer.contentType}};
    result.body = answer.body;
    Observation seen = observed(conclude(result), probe.isAboutKey);
    seen.sentAccountNo = request.accountNo;
    m_accounts += seen.isAccepted() ? 1 : 0;
    return seen;
}

BoundaryReport examined(WirelessService &service, const BoundaryWishes &wishes, quint32 seed)
{
    BoundaryExam exam(service.lists(), wishes, seed);
    while (const std::optional<Probe> probe = exam.next())
        exam.take(service.answer(*probe));
    return findDrift(exam.findings());
}

QString driftLine(const Drift &drift)
{
    return u"%1 %2: %3 -> %4 (%5)"_s.arg(
        drift.field, driftName(drift.rule), drift.published.toVariant().toString(),
        drift.observed.toVariant().toString(), driftFormatName(drift));
}

QStringList driftLines(const QList<Drift> &drifts)
{
    QStringList lines;
    for (const Drift &drift : drifts)
        lines.append(driftLine(drift));
    return lines;
}

} // namespace desk
