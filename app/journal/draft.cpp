// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft.h"

#include <algorithm>

namespace desk {

bool Draft::isBlank() const
{
    return std::ranges::all_of(fields(), [this](const Field &field) {
        return field.staysAfterCreate || request.text(field).isEmpty();
    });
}

Draft draftLike(const Attempt &attempt)
{
    Draft draft{attempt.request.withoutKey()};
    if (!draft.request.text(field::companyName).isEmpty())
        draft.accountType = AccountType::Company;
    if (attempt.conclusion && !mayHaveCreated(attempt.conclusion->outcome))
        return draft;
    for (const Field &field : fields()) {
        if (field.isUnique())
            draft.request.setText(field, {});
    }
    return draft;
}

Draft nextAfter(const Draft &draft)
{
    Draft next;
    for (const Field &field : fields()) {
        if (field.staysAfterCreate)
            next.request.setValue(field, draft.request.value(field));
    }
    return next;
}

FieldTexts differences(const Request &from, const Request &to)
{
    FieldTexts texts;
    for (const Field &field : fields()) {
        if (from.value(field) != to.value(field))
            texts.insert(field.name, to.text(field));
    }
    return texts;
}

} // namespace desk
