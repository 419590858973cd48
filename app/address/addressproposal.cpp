// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressproposal.h"

#include "addresspieces.h"
#include "addressreading.h"
#include "contract/formats.h"

#include <algorithm>
#include <array>

namespace desk {
namespace {

constexpr std::array lines{field::line1, field::line2, field::line3};

bool isBlank(const Request &request, QLatin1StringView name)
{
    return request.text(name).trimmed().isEmpty();
}

/// The lines that hold something already stay above those that are pasted.
int firstFreeLine(const Request &request, const Field &source)
{
    const auto place = std::ranges::find(lines, source.name);
    auto first = place;
    while (first != lines.begin() && isBlank(request, *(first - 1)))
        --first;
    return first == lines.end() ? 0 : int(first - lines.begin());
}

QString shownText(const Field &field, const QString &text, const Catalogue &catalogue)
{
    const Choice *choice =
        field.choices == ChoiceList::None ? nullptr : catalogue.find(field.choices, text);
    return choice ? desk::shownText(*choice) : text;
}

class Proposing
{
public:
    Proposing(const Request &request, const Field &source, const Catalogue &catalogue)
        : m_request(request)
        , m_source(source)
        , m_catalogue(catalogue)
    {
    }

    AddressProposal of(const AddressReading &reading) const
    {
        AddressProposal proposal;
        for (const Field &field : fields()) {
            if (const auto proposed = proposedFor(field, reading.find(field.name)))
                proposal.fields << *proposed;
        }
        return proposal;
    }

private:
    std::optional<ProposedField> proposedFor(const Field &field, const AddressPart *part) const
    {
        const QString now = m_request.text(field);
        const bool isSource = &field == &m_source;
        if (!part && !isSource)
            return left(field, now);
        const QString text = part ? part->text : QString();
        if (text == now)
            return std::nullopt;
        const bool isTaken = !isSource && !now.trimmed().isEmpty();
        return ProposedField{.field = &field,
                             .text = text,
                             .shown = shownText(field, text, m_catalogue),
                             .replaced = isTaken ? shownText(field, now, m_catalogue) : QString(),
                             .tooLongBy = std::max<qsizetype>(0, text.size() - field.limit)};
    }

    /// Text of another address that would remain beside the new one is worth a look.
    static std::optional<ProposedField> left(const Field &field, const QString &now)
    {
        const bool isOfAddress =
            field.section == Section::Address && field.kind() == FieldKind::Text;
        if (!isOfAddress || now.trimmed().isEmpty())
            return std::nullopt;
        return ProposedField{
            .field = &field, .text = now, .shown = now, .replaced = {}, .stays = true};
    }

    const Request &m_request;
    const Field &m_source;
    const Catalogue &m_catalogue;
};

} // namespace

FieldTexts AddressProposal::texts() const
{
    FieldTexts texts;
    for (const ProposedField &proposed : fields) {
        if (!proposed.stays)
            texts.insert(proposed.field->name, proposed.text);
    }
    return texts;
}

bool mayBeAddress(QStringView inserted)
{
    return inserted.size() > 1 && (hasLineBreak(inserted) || inserted.contains(u','));
}

std::optional<AddressProposal> proposeAddress(const Request &request, const Field &source,
                                              const Catalogue &catalogue)
{
    const QString pasted = request.text(source);
    if (splitAddress(pasted).size() < 2)
        return std::nullopt;
    const ChoiceMatcher countries(catalogue.list(ChoiceList::Countries));
    const bool isCountry = source.name == field::country;
    const AddressReading reading =
        readAddress(pasted, {.countries = countries,
                             .country = isCountry ? QString() : request.text(field::country),
                             .firstLine = firstFreeLine(request, source),
                             .isPersonOpen = isBlank(request, field::title) &&
                                             isBlank(request, field::firstname) &&
                                             isBlank(request, field::surname),
                             .isCompanyOpen = isBlank(request, field::companyName)});
    const bool isTold = reading.find(field::postcode) || reading.find(field::country);
    if (!hasLineBreak(pasted) && !isTold)
        return std::nullopt;
    return Proposing(request, source, catalogue).of(reading);
}

} // namespace desk
