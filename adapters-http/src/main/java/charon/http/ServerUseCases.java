package charon.http;

import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import java.util.List;

/**
 * What can be asked of the server as a whole; what can be asked of a table, its {@link
 * charon.application.port.in.table.Desk} has.
 *
 * @param authenticate finds out who asks
 * @param tables finds the table that a request is for
 * @param manageTables makes tables, and says who is what at them
 * @param accounts users and API tokens
 * @param vocabulary the commands that tables know
 */
public record ServerUseCases(
    AuthenticateUseCase authenticate,
    FindTableUseCase tables,
    ManageTablesUseCase manageTables,
    ManageAccountsUseCase accounts,
    List<CommandSpec> vocabulary) {}
