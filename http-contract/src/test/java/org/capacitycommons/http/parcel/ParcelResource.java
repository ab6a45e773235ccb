package org.capacitycommons.http.parcel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import org.capacitycommons.http.HttpProblem;
import org.capacitycommons.http.Idempotent;
import org.capacitycommons.http.Listing;
import org.capacitycommons.http.RecordVersion;
import org.capacitycommons.http.Refusal;

/** A counter where parcels are handed in: the smallest thing that writes. */
@Path("/parcels")
public class ParcelResource {
    private final DataSource dataSource;

    ParcelResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is handed in. */
    public record Parcel(@NotBlank String label, @Nullable Speed speed) {}

    /** How fast it has to travel. */
    public enum Speed {
        SLOW,
        FAST
    }

    @POST
    @Idempotent
    public RestResponse<Parcel> handIn(@Valid Parcel parcel) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into parcel (label) values (?)")) {
            insert.setString(1, parcel.label());
            insert.executeUpdate();
        }
        if (parcel.label().startsWith("refuse")) {
            throw Refusal.of(HttpProblem.VALIDATION, "This label is not taken.");
        }
        return ResponseBuilder.create(RestResponse.Status.CREATED, parcel)
                .header("Location", "/parcels/" + parcel.label())
                .header("ETag", "\"v0\"")
                .build();
    }

    @PUT
    @Path("{label}")
    public Parcel relabel(@RestPath String label, @HeaderParam("If-Match") @Nullable String ifMatch) {
        RecordVersion.required(ifMatch).mustMatch(3);
        return new Parcel(label, null);
    }

    @GET
    @Path("shelf/{number}")
    public Listing<Parcel> shelf(@RestPath int number, @RestQuery @Nullable Integer limit) {
        return Listing.whole(List.of(new Parcel(number + " of " + Listing.limit(limit), Speed.SLOW)));
    }

    @GET
    @Path("broken")
    public Parcel broken() {
        throw new IllegalStateException("secret detail: select * from parcel");
    }

    @GET
    @Path("outage")
    public Parcel outage() {
        throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
    }
}
