// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxstore.h"

#include "immediatetransaction.h"
#include "journal/filelock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QUuid>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SandboxStore)
};

// Far enough apart that a mistaken ID is seen at once, and every one within an Int32.
constexpr qint32 firstAddress = 40'000;
constexpr qint32 firstContact = 70'000;

constexpr auto tables = {
    "CREATE TABLE IF NOT EXISTS customer ("
    " account_id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (account_id < 2147400000),"
    " account_no TEXT NOT NULL,"
    " account_no_folded TEXT NOT NULL UNIQUE,"
    " email_folded TEXT NOT NULL UNIQUE,"
    " changed_on TEXT NOT NULL,"
    " fields TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS customer_changed_on ON customer (changed_on)",
    "CREATE TABLE IF NOT EXISTS numbering (next INTEGER NOT NULL)",
    "INSERT INTO numbering SELECT 1 WHERE NOT EXISTS (SELECT * FROM numbering)",
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'customer', 1000"
    " WHERE NOT EXISTS (SELECT * FROM sqlite_sequence WHERE name = 'customer')",
};

constexpr auto accountNoIsTaken = "SELECT 1 FROM customer WHERE account_no_folded = ?"_L1;
constexpr auto emailIsTaken = "SELECT 1 FROM customer WHERE email_folded = ?"_L1;

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

// No two addresses are equal, and none is as well; a blank one only comes where rules drift.
QString emailKey(const QString &email)
{
    if (email.trimmed().isEmpty())
        return "none "_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
    return folded(email);
}

QString fieldsAsJson(const Request &request)
{
    QJsonObject object;
    const Request kept = request.withoutKey();
    for (const Field &field : fields())
        object.insert(field.name, kept.text(field));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

SandboxStore::SandboxStore()
    : m_connection("sandbox-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SandboxStore::~SandboxStore()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase SandboxStore::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

bool SandboxStore::exec(const QString &statement) const
{
    return QSqlQuery(database()).exec(statement);
}

QString SandboxStore::open(const QString &file)
{
    const QString problem = Words::tr("The sandbox cannot use its customers file %1: %2. Make the "
                                      "file writable, or move it away to begin a new one.");
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return problem.arg(file, database.lastError().databaseText());
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    // Two that change to WAL at once do not wait for each other, whatever the busy time-out says.
    const bool isFile = file != ":memory:"_L1;
    const auto turn = isFile ? FileLock::take(file + ".lock"_L1, 5s) : std::nullopt;
    QSqlQuery query(database);
    // NORMAL may lose the last customers when the machine loses power: it is for practice.
    if (!query.exec(u"PRAGMA journal_mode = WAL"_s) ||
        !query.exec(u"PRAGMA synchronous = NORMAL"_s))
        return problem.arg(file, query.lastError().databaseText());
    if (!createTables())
        return problem.arg(file, this->database().lastError().databaseText());
    return {};
}

bool SandboxStore::createTables() const
{
    ImmediateTransaction transaction(database());
    if (!transaction.isOpen())
        return false;
    for (const char *statement : tables) {
        if (!exec(QString::fromLatin1(statement)))
            return false;
    }
    return transaction.commit();
}

SandboxStore::Added SandboxStore::findTaken(const Request &request) const
{
    const QString accountNo = request.text(field::accountNo);
    return {.account = {},
            .accountNoTaken =
                !accountNo.trimmed().isEmpty() && exists(accountNoIsTaken, folded(accountNo)),
            .emailTaken = exists(emailIsTaken, emailKey(request.text(field::email)))};
}

bool SandboxStore::exists(const QString &statement, const QString &key) const
{
    QSqlQuery query(database());
    query.prepare(statement);
    query.addBindValue(key);
    return query.exec() && query.next();
}

SandboxStore::Added SandboxStore::add(const Request &request)
{
    ImmediateTransaction transaction(database());
    if (!transaction.isOpen())
        return {};
    Added added = findTaken(request);
    if (added.accountNoTaken || added.emailTaken)
        return added;
    added.account = insert(request);
    if (!added.account || !transaction.commit())
        added.account.reset();
    return added;
}

std::optional<SandboxStore::Account> SandboxStore::insert(const Request &request) const
{
    QString accountNo = request.text(field::accountNo);
    if (accountNo.trimmed().isEmpty()) {
        const std::optional<QString> next = nextAccountNo();
        if (!next)
            return std::nullopt;
        accountNo = *next;
    }
    QSqlQuery query(database());
    query.prepare(u"INSERT INTO customer (account_no, account_no_folded, email_folded, changed_on,"
                  " fields) VALUES (?, ?, ?, ?, ?)"_s);
    query.addBindValue(accountNo);
    query.addBindValue(folded(accountNo));
    query.addBindValue(emailKey(request.text(field::email)));
    query.addBindValue(QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate));
    query.addBindValue(fieldsAsJson(request));
    if (!query.exec())
        return std::nullopt;
    const qint32 id = query.lastInsertId().toInt();
    return Account{id, accountNo, firstAddress + id, firstContact + id};
}

// Somebody may have typed a number of this shape: those are stepped over.
std::optional<QString> SandboxStore::nextAccountNo() const
{
    QSqlQuery query(database());
    if (!query.exec(u"SELECT next FROM numbering"_s) || !query.next())
        return std::nullopt;
    qint64 number = query.value(0).toLongLong();
    query.finish();
    QString accountNo;
    do
        accountNo = u"S-%1"_s.arg(number++, 4, 10, QChar(u'0'));
    while (exists(accountNoIsTaken, folded(accountNo)));
    if (accountNo.size() > findField(field::accountNo)->limit)
        return std::nullopt;
    query.prepare(u"UPDATE numbering SET next = ?"_s);
    query.addBindValue(number);
    if (!query.exec())
        return std::nullopt;
    return accountNo;
}

std::optional<QList<SandboxStore::Change>> SandboxStore::changesSince(QDate day) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT account_id, account_no FROM customer WHERE changed_on >= ?"
                  " ORDER BY account_id"_s);
    query.addBindValue(day.isNull() ? u""_s : day.toString(Qt::ISODate));
    if (!query.exec())
        return std::nullopt;
    QList<Change> changes;
    while (query.next())
        changes.append({query.value(0).toInt(), query.value(1).toString()});
    return changes;
}

} // namespace desk
