// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/finding.h"
#include "contract/request.h"
#include "contract/validation.h"

#include <map>

namespace desk {

class FieldEditor;
class FormPage;

/// What each field of the form shows of what is to be said of it, and when: lengths as one types,
/// the rest on leaving a field, what is missing on submit, and what others say of it (the service,
/// the codec) until it is edited.
class FormFindings
{
public:
    /// All three outlive it; the request and the rules are looked at anew each time.
    FormFindings(const FormPage &page, const Request &request, const ValidationRules &rules);

    /// The form holds another request: what is over its limit is so without anybody typing.
    void beginAnew();
    void onEdited(FieldEditor &editor);
    void onLeft(FieldEditor &editor);
    /// What one field says may hang on another: a postcode on the country.
    void refresh();

    /// Looks at every field, shows all findings and returns them, as one reads, with those from
    /// outside. `format`: what it would be sent in.
    Findings submit(BodyFormat format);
    void showUntilEdited(const Findings &findings);
    int errorsShown() const;

private:
    enum class Scrutiny { Typing, Left, Submitted, Given };

    void show(FieldEditor &editor);
    Findings findingsOf(const Field &field, Scrutiny scrutiny) const;

    const FormPage &m_page;
    const Request &m_request;
    const ValidationRules &m_rules;
    std::map<const FieldEditor *, Scrutiny> m_scrutiny; // how strictly each was looked at
};

} // namespace desk
