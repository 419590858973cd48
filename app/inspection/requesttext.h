// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/requestcodec.h"
#include "submission/rawrequest.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace desk {

/// A part of a text that becomes another one. Offsets and lengths are in bytes.
struct TextEdit
{
    qsizetype start = 0;
    qsizetype length = 0;
    QByteArray text;

    bool operator==(const TextEdit &) const = default;
};

/// The body of a request as text beside the form that shows the same request: each follows the
/// other, and a text that somebody has laid out in a way of their own keeps it. UTF-8, or whatever
/// bytes somebody wants to send. The key is not in it but as `{{apiKey}}`.
class RequestText
{
public:
    /// As it is written for a form.
    RequestText(const Request &request, BodyFormat format);

    const QByteArray &body() const { return m_body; }
    BodyFormat format() const { return m_format; } ///< what it began as, or was told to be

    /// What makes this text say what the form says; already done here. What the text says besides
    /// stays. Nothing is changed in a text that cannot be read: see isReadable().
    QList<TextEdit> follow(const Request &form);
    /// Somebody wrote it.
    void setBody(const QByteArray &body);
    /// Anew, as it is written for a form.
    void reset(const Request &form, BodyFormat format);

    /// The fields can be read out of it; fields() is worth showing.
    bool isReadable() const { return m_reading.isReadable; }
    /// The form says all that this says, and a form's request could have been written like this.
    bool isExpressible() const { return isReadable() && m_reading.remarks.isEmpty(); }
    /// It is, to the byte, what would be written for the form.
    bool isAsWritten() const { return m_isAsWritten; }
    /// Without the key; with the former value of what the text does not say.
    const Request &fields() const { return m_reading.request; }
    /// What the form cannot express, or why nothing can be read: sentences.
    const QStringList &remarks() const { return m_reading.remarks; }

private:
    struct Reading
    {
        Request request;
        bool isReadable = true;
        QStringList remarks;
    };

    void read();
    QList<TextEdit> editsTo(const Request &form) const;

    QByteArray m_body;
    BodyFormat m_format;
    Reading m_reading;
    bool m_isAsWritten = true;
};

} // namespace desk
