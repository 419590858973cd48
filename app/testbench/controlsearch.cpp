// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlsearch.h"

#include "boundarytexts.h"
#include "contract/issuefield.h"
#include "controlvalues.h"
#include "sample/samplecustomer.h"

#include <QCoreApplication>

namespace desk {
namespace {

constexpr int okay = 200;
constexpr int acceptedToBeSure = 2;
constexpr int unclearToGiveUp = 3;
constexpr int emailUnits = 18;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ControlSearch)
};

} // namespace

ControlSearch::ControlSearch(const Catalogue &lists, quint32 seed, BodyFormat format)
    : m_lists(lists)
    , m_types(mediaTypes(format))
    , m_seed(seed)
{
    compose();
}

void ControlSearch::compose()
{
    m_request = believableCustomer(m_seed, {.lists = m_lists, .accountNoWanted = true});
    m_customer = ControlCustomer::of(m_request);
    for (const Field &field : fields()) {
        if (field.isUnique())
            m_customer.setValue(
                field, textOf(field, field.format == Format::Email ? emailUnits : field.limit));
        const int turn = m_turns.value(field.name);
        if (turn == 0)
            continue;
        const auto others = otherValues(field, m_customer.value(field), m_lists);
        const int place = turn % int(others.size() + 1);
        if (place == 0)
            continue;
        const MemberValue &other = others.at(place - 1);
        m_customer.setValue(field, other);
        m_request.setText(field, other.text + QString::fromUtf8(other.literal));
    }
}

void ControlSearch::take(const Observation &seen)
{
    ++m_requests;
    if (seen.isKeyRefused)
        return fail(Words::tr("The service does not accept the key."));
    if (seen.isUnclear()) {
        if (++m_unclear == unclearToGiveUp)
            fail(seen.words);
        return;
    }
    m_unclear = 0;
    if (seen.isAccepted())
        takeAccepted();
    else
        takeRejected(seen);
    if (!isDone() && m_requests >= mostRequests)
        fail(Words::tr("No customer was accepted; the last answer: %1").arg(seen.words));
}

void ControlSearch::takeAccepted()
{
    ++m_accepted;
    m_isFound = m_accepted == acceptedToBeSure;
}

void ControlSearch::takeRejected(const Observation &seen)
{
    if (m_accepted > 0) {
        m_isUnsteady = true;
        return fail(Words::tr("The service answers two equal requests differently: first it "
                              "accepted the control, then it did not."));
    }
    if (seen.status != okay)
        return takeTypeRefused(seen);
    if (!changeComplainedOf(seen.issues))
        nextCustomer();
    compose();
}

// Nothing in the body is to blame where a body like it is taken in another type.
void ControlSearch::takeTypeRefused(const Observation &seen)
{
    const bool isKnown = m_refusals.contains(mediaType());
    m_refusals.insert(mediaType(), seen);
    const bool allRefused = m_refusals.size() == m_types.size();
    if (allRefused && isKnown)
        return fail(
            Words::tr("Nothing was accepted in this format; the last answer: %1").arg(seen.words));
    m_type = (m_type + 1) % m_types.size();
    if (allRefused) {
        nextCustomer();
        compose();
    }
}

bool ControlSearch::changeComplainedOf(const QList<Issue> &issues)
{
    bool isChanged = false;
    for (const Issue &issue : issues) {
        const Field *field = fieldOfIssue(issue, m_request);
        if (!field || field->format == Format::Secret)
            continue;
        ++m_turns[field->name];
        isChanged = true;
    }
    return isChanged;
}

/// What was changed stays so, unless that leads nowhere either.
void ControlSearch::nextCustomer()
{
    ++m_seed;
    for (const Field &field : fields()) {
        if (m_requests > mostRequests / 2)
            m_turns[field.name] = m_requests % 3;
    }
}

} // namespace desk
