// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/awaited.h"
#include "service/keychainstore.h"

#include <QCoreApplication>
#include <QTextStream>

namespace {

using namespace desk;
using namespace Qt::StringLiterals;

KeyAnswer obey(KeychainStore &store, const QStringList &words)
{
    const QString entry = words.value(1).replace(u'+', u' ');
    if (words.value(0) == "write"_L1)
        return awaited(store.write(entry, words.value(2)));
    if (words.value(0) == "remove"_L1)
        return awaited(store.remove(entry));
    return awaited(store.read(entry));
}

QString nameOf(KeyAnswer::Kind kind)
{
    switch (kind) {
    case KeyAnswer::Kind::Done:
        return u"done"_s;
    case KeyAnswer::Kind::NotThere:
        return u"not there"_s;
    case KeyAnswer::Kind::Refused:
        return u"refused"_s;
    case KeyAnswer::Kind::NoKeychain:
        return u"no keychain"_s;
    case KeyAnswer::Kind::Silent:
        break;
    }
    return u"silent"_s;
}

} // namespace

/// A process of its own beside a test: GLib keeps one connection to the bus for its life.
/// keychainhelper PATIENCE_MS; then a command a line ("write ENTRY KEY", "read ENTRY",
/// "remove ENTRY", + for a space in an ENTRY), each answered by a line: kind, key and detail, tabs
/// between.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    KeychainStore store{std::chrono::milliseconds{QCoreApplication::arguments().at(1).toInt()}};
    QTextStream in(stdin);
    QTextStream out(stdout);
    for (QString line = in.readLine(); !line.isNull(); line = in.readLine()) {
        const KeyAnswer answer = obey(store, line.split(u' '));
        out << nameOf(answer.kind) << '\t' << answer.key << '\t' << answer.detail.simplified()
            << '\n';
        out.flush();
    }
    return EXIT_SUCCESS;
}
