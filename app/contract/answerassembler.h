// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "bodyformat.h"
#include "scalar.h"

#include <QStringView>

namespace desk {

/// What an answer says in one place. Said again in other words it says nothing.
template <typename T>
class Said
{
public:
    void say(std::optional<T> value)
    {
        m_contradicted = m_contradicted || (m_said && value != m_value);
        m_said = true;
        m_value = std::move(value);
    }

    bool contradicted() const { return m_contradicted; }
    std::optional<T> value() const { return m_contradicted ? std::nullopt : m_value; }

private:
    std::optional<T> m_value;
    bool m_said = false;
    bool m_contradicted = false;
};

/// Puts an Answer together from the members that a reader meets, in either format. Places are
/// known by their names, letter case disregarded; whatever stands elsewhere is passed over.
class AnswerAssembler
{
public:
    /// In XML every value is a text; a JSON text is never a boolean.
    explicit AnswerAssembler(BodyFormat format);

    /// The outermost object or element, whose name the reader has looked at.
    void beginRoot();
    /// An object, a list or an element that holds others. The items of a list have no name.
    void begin(QStringView name, bool list = false);
    void end();
    void value(QStringView name, const Scalar &value);

    Answer take();

private:
    enum class Place { Root, Data, Issues, Issue, Elsewhere };

    Place placeOf(QStringView name, bool list) const;
    void dataValue(QStringView name, const Scalar &value);
    void issueValue(QStringView name, const Scalar &value);
    void sayAccountId(const Scalar &value);
    std::optional<bool> toBoolean(const Scalar &value) const;
    void keepBareIssue(const Scalar &value);
    void keepIssue();

    BodyFormat m_format;
    QList<Place> m_places;
    Answer m_answer; // its issues and accountIdUnreadable
    Issue m_issue;
    Said<bool> m_ok;
    Said<qint64> m_accountId;
    Said<QString> m_accountNo;
    Said<qint64> m_addressId;
    Said<qint64> m_contactId;
};

} // namespace desk
