// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasingorder.h"

#include "filesync.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".json"_L1;
constexpr auto unfinishedSuffix = ".new"_L1;
constexpr auto attemptsKey = "attempts"_L1;

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QFileInfoList ordersBeside(const QString &journalFile)
{
    const QStringList ours{"journal-erasing-*"_L1 + suffix,
                           "journal-erasing-*"_L1 + unfinishedSuffix};
    return QFileInfo(journalFile).dir().entryInfoList(ours, QDir::Files);
}

} // namespace

ErasingOrder::ErasingOrder(const QString &path, FileLock lock)
    : m_path(path)
    , m_lock(std::move(lock))
{
}

std::optional<ErasingOrder> ErasingOrder::give(const QString &journalFile, const QStringList &ids)
{
    const QString path = QFileInfo(journalFile).path() + "/journal-erasing-"_L1 +
                         QUuid::createUuid().toString(QUuid::WithoutBraces);
    // The lock goes along with the file to its name: nobody meets the order without it.
    auto lock = FileLock::tryTake(path + unfinishedSuffix);
    if (!lock)
        return std::nullopt;
    ErasingOrder order(path + suffix, std::move(*lock));
    order.m_ids = ids;
    const QJsonObject record{{attemptsKey, QJsonArray::fromStringList(ids)}};
    const bool isWritten = writeAll(path + unfinishedSuffix, QJsonDocument(record).toJson()) &&
                           syncFile(path + unfinishedSuffix) &&
                           renameOver(path + unfinishedSuffix, order.m_path);
    if (!isWritten) {
        QFile::remove(path + unfinishedSuffix);
        order.end();
        return std::nullopt;
    }
    return order;
}

std::vector<ErasingOrder> ErasingOrder::leftBehind(const QString &journalFile)
{
    std::vector<ErasingOrder> orders;
    for (const QFileInfo &file : ordersBeside(journalFile)) {
        auto lock = FileLock::tryTake(file.filePath());
        if (!lock)
            continue; // somebody works at it
        ErasingOrder order(file.filePath(), std::move(*lock));
        if (order.read())
            orders.push_back(std::move(order));
        else
            order.end(); // not all of it was written, so nothing had been erased yet
    }
    return orders;
}

bool ErasingOrder::read()
{
    QFile file(m_path);
    if (m_path.endsWith(unfinishedSuffix) || !file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    for (const auto &id : record.value(attemptsKey).toArray())
        m_ids.append(id.toString());
    return !m_ids.isEmpty();
}

void ErasingOrder::end() const
{
    QFile::remove(m_path);
}

} // namespace desk
