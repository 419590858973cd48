// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellcommand.h"

#include "contract/inputfindings.h"
#include "shellescapes.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShellCommand)
};

using Command = QList<QByteArray>;

/// What may stand before a command and does not change it: a prompt, a brace, a variable.
bool isPassedOver(const QByteArray &word)
{
    const QByteArrayView others[] = {"$",    "%",    "{",       "}",   "!",    "sudo",
                                     "time", "exec", "command", "env", "then", "do"};
    for (const QByteArrayView &other : others) {
        if (word == other)
            return true;
    }
    const qsizetype equals = word.indexOf('=');
    return equals > 0 && !word.first(equals).contains('/') && !word.startsWith('-');
}

/// "curl", "/usr/bin/curl", "C:\...\curl.exe".
bool isCalled(const QByteArray &word, const QByteArray &name)
{
    const qsizetype slash = std::max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
    const QByteArray called = word.sliced(slash + 1);
    return called == name || called == name + ".exe";
}

std::optional<QByteArray> printedBy(const Command &command)
{
    const QByteArray &name = command.constFirst();
    if (name == "printf" && command.size() > 1)
        return printed(command.at(1), command.sliced(2));
    if (name != "echo")
        return std::nullopt;
    const bool endsLine = command.value(1) != "-n";
    return command.sliced(endsLine ? 1 : 2).join(' ') + (endsLine ? "\n" : "");
}

QString shown(const QByteArray &word)
{
    constexpr qsizetype most = 200; // bytes; visibleName() shows fewer
    return visibleName(QString::fromUtf8(word.first(std::min(most, word.size()))));
}

class CommandFinder
{
public:
    explicit CommandFinder(const QByteArray &name)
        : m_name(name)
    {
    }

    ShellCommand find(const QList<ShellWord> &words)
    {
        for (qsizetype at = 0; at < words.size(); ++at) {
            const ShellWord &word = words.at(at);
            if (!word.isOperator)
                m_command.append(word.text);
            else if (word.text == "<" || word.text == ">")
                redirect(words, at);
            else
                endCommand();
        }
        endCommand();
        return m_found;
    }

private:
    /// Passes over where to or from, "2>&1" among them.
    void redirect(const QList<ShellWord> &words, qsizetype &at)
    {
        const ShellWord &sign = words.at(at);
        if (sign.isGlued && !m_command.isEmpty() &&
            (m_command.last() == "1" || m_command.last() == "2"))
            m_command.removeLast();
        if (at + 1 < words.size() && words.at(at + 1).text == "&")
            ++at;
        ++at;
        if (sign.text == "<")
            m_found.notes.append(Words::tr("What stands behind < is not read: no file is."));
    }

    void endCommand()
    {
        while (!m_command.isEmpty() && isPassedOver(m_command.constFirst()))
            m_command.removeFirst();
        if (!m_command.isEmpty())
            take();
        m_command.clear();
    }

    void take()
    {
        if (m_found.found)
            return noteTheRest();
        if (isCalled(m_command.constFirst(), m_name)) {
            m_found.found = true;
            m_found.words = m_command.sliced(1);
            m_found.input = m_printed;
            return;
        }
        const auto bytes = printedBy(m_command);
        if (bytes)
            m_printed = m_printed.value_or(QByteArray()) + *bytes;
        else
            note(Words::tr("The command %1 before it is not run."));
    }

    void noteTheRest()
    {
        if (m_notedRest)
            return;
        m_notedRest = true;
        note(Words::tr("What follows from %1 on is left out."));
    }

    void note(const QString &words)
    {
        constexpr qsizetype mostNotes = 20;
        if (m_found.notes.size() < mostNotes)
            m_found.notes.append(words.arg(shown(m_command.constFirst())));
    }

    const QByteArray m_name;
    Command m_command;
    std::optional<QByteArray> m_printed;
    bool m_notedRest = false;
    ShellCommand m_found;
};

} // namespace

ShellCommand findShellCommand(const QList<ShellWord> &words, const QByteArray &name)
{
    return CommandFinder(name).find(words);
}

} // namespace desk
